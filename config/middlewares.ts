import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        // Strings, not arrays: Strapi merges arrays with its own by index, so that a shorter list
        // would keep the tail of the longer one. Add the host of an external file store here.
        directives: {
          'connect-src': "'self'",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'object-src': "'none'",
          'base-uri': "'self'",
          'form-action': "'self'",
        },
      },
    },
  },
  {
    name: 'strapi::cors',
    config: { origin: env.array('CORS_ORIGIN', ['*']) },
  },
  'strapi::query',
  {
    name: 'strapi::body',
    // A long policy with tables is well below 5 MB of HTML; files have the upload plugin's limit.
    config: { jsonLimit: '5mb', formLimit: '1mb', textLimit: '1mb' },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
