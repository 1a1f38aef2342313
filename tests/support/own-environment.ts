import os from 'node:os';
import path from 'node:path';

// Strapi reads the file as soon as it is loaded, before a test could say which: the project's own must
// not reach the tests.
process.env.ENV_PATH = path.join(os.tmpdir(), 'interpretation-sync-tests', 'no.env');
