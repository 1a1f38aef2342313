import { randomBytes } from 'node:crypto';
import path from 'node:path';

const secret = () => randomBytes(16).toString('base64');

/** Variables for an application of the tests: secrets of its own, quiet, without timers. */
export const testEnvironment = (folder: string): Record<string, string> => ({
  // A file that does not exist: the project's own .env must not reach the tests.
  ENV_PATH: path.join(folder, 'no.env'),
  HOST: '127.0.0.1',
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  LOG_LEVEL: 'error',
  SAMPLE_OFFICE: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
  INTERPRETATION_SYNC_TIMERS: 'false',
});

/** Sets variables of this process; the returned function puts the old ones back. */
export const applyEnvironment = (variables: Record<string, string>): (() => void) => {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
};
