import type { Core } from '@strapi/strapi';
import { alertChannels, mail } from './alert-channels';

const allowedMediaTypes = [
  'image/*',
  'video/*',
  'audio/*',
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.*',
  'text/plain',
  'text/csv',
];

const deniedTypes = [
  'image/svg+xml',
  'application/vnd.microsoft.portable-executable',
  'application/x-msdownload',
  'application/x-msdos-program',
  'application/x-executable',
  'application/x-dosexec',
  'application/x-sh',
  'text/x-shellscript',
  'application/x-mach-binary',
];

/** Strapi would create the documents of a new database in English. It reads this after `config/`. */
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ||= 'zh-Hans';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
      },
    },
  },
  graphql: {
    enabled: env.bool('GRAPHQL_ENABLED', false),
    config: { landingPage: false, maxLimit: 100, defaultLimit: 25, depthLimit: 10 },
  },
  ...mail(env),
  'interpretation-sync': {
    enabled: env.bool('INTERPRETATION_SYNC_ENABLED', true),
    resolve: './plugins/interpretation-sync',
    config: {
      types: {
        policy: {
          uid: 'api::policy.policy',
          fields: {
            title: 'title',
            interpretations: 'interpretations',
            duty: 'interpretationDuty',
            number: 'documentNumber',
            disclosedAt: 'disclosedAt',
            officialPublishedAt: 'officialPublishedAt',
            dutyReason: 'dutyReason',
            nature: 'nature',
            category: 'category',
            importance: 'importance',
            department: 'draftingDepartment',
          },
        },
        interpretation: {
          uid: 'api::interpretation.interpretation',
          fields: {
            title: 'title',
            policies: 'policies',
            form: 'form',
            externalPolicies: 'externalPolicies',
            disclosedAt: 'disclosedAt',
            officialPublishedAt: 'officialPublishedAt',
            department: 'department',
          },
        },
        department: {
          uid: 'api::department.department',
          fields: {
            name: 'name',
            head: 'head',
            leader: 'leader',
            contacts: 'contacts',
            supervisedBy: 'supervisedBy',
            users: 'users',
          },
        },
      },
      deadlines: { appliesFrom: env('INTERPRETATION_SYNC_APPLIES_FROM', null) },
      channels: alertChannels(env),
      outbound: { allowedHosts: env.array('OUTBOUND_ALLOWED_HOSTS', []) },
      metrics: { token: env('INTERPRETATION_SYNC_METRICS_TOKEN') || null },
      timers: env.bool('INTERPRETATION_SYNC_TIMERS', true),
    },
  },
  upload: {
    config: {
      security: {
        allowedTypes: allowedMediaTypes,
        deniedTypes,
      },
    },
  },
});

export default config;
