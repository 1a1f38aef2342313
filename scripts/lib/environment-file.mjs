/** The `.env` of the project: read simply, written once, never changed. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { inProject } from './paths.mjs';

const file = inProject('.env');
const secret = () => randomBytes(32).toString('base64');

const MILLISECONDS_PER_DAY = 86_400_000;
/** The sample documents are dated up to some weeks before the first start. */
const samplePastDays = 60;

/** Civil date of so many days ago where the office is. */
const daysAgo = (/** @type {number} */ days) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    Date.now() - days * MILLISECONDS_PER_DAY,
  );

const content = () => `# Written by "npm run quickstart". Keep it secret; it is never overwritten.
# Only this machine reaches the office; 0.0.0.0 opens it to the network.
HOST=127.0.0.1

APP_KEYS=${secret()},${secret()}
ADMIN_JWT_SECRET=${secret()}
API_TOKEN_SALT=${secret()}
TRANSFER_TOKEN_SALT=${secret()}
ENCRYPTION_KEY=${secret()}
JWT_SECRET=${secret()}

# Language of documents where none is given.
STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE=zh-Hans

# Loads the sample office at the start. Take it away before real work begins.
SAMPLE_OFFICE=true

# What was public before this day is listed as historical and raises no alert. Without this line it is
# the day of the first start; the sample documents reach further back.
INTERPRETATION_SYNC_APPLIES_FROM=${daysAgo(samplePastDays)}
`;

/** @returns {boolean} whether it was written now */
export const writeEnvironmentFile = () => {
  try {
    fs.writeFileSync(file, content(), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/**
 * The value of a variable as the application will see it.
 * @param {string} name
 * @returns {string | undefined}
 */
export const readVariable = (name) => {
  const set = process.env[name];
  if (set !== undefined && set !== '') return set;
  if (!fs.existsSync(file)) return undefined;
  const found = new RegExp(`^\\s*${name}\\s*=\\s*"?([^"\\n#]*)"?`, 'm').exec(
    fs.readFileSync(file, 'utf8'),
  );
  return found?.[1]?.trim() || undefined;
};
