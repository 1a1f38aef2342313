import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  /** Address that browsers use, when a proxy stands before the application. */
  url: env('PUBLIC_URL', ''),
  /** Trusts X-Forwarded-* only when a proxy sets them; otherwise a client could forge its address. */
  proxy: { koa: env.bool('IS_PROXIED', false) },
  app: {
    keys: env.array('APP_KEYS', []),
  },
  /** The plugin has a scheduler of its own in every instance; the database keeps it from acting twice. */
  cron: { enabled: false },
  logger: { config: { level: env('LOG_LEVEL', 'info') }, updates: { enabled: false } },
  webhooks: {
    populateRelations: env.bool('WEBHOOKS_POPULATE_RELATIONS', false),
  },
});

export default config;
