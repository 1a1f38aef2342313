import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  sample: {
    /** Loads the sample office at the start. */
    isWanted: env.bool('SAMPLE_OFFICE', false),
    /** Where the passwords of its accounts are written; relative to the project. */
    accountsFile: env('SAMPLE_OFFICE_FILE', '.tmp/sample-office.json'),
  },
});

export default config;
