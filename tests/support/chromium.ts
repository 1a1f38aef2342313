import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface Chromium {
  executable: string;
  /** Folder of shared libraries to fall back on, for the packaged browser. */
  libraries?: string;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

const packaged = (): Chromium => {
  const script = path.resolve(__dirname, '../../scripts/chromium.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      `There is no Chromium: set CHROMIUM_PATH, or install one. The npm package answered:\n${stderr}`,
    );
  }
  const answer: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !('executable' in answer) ||
    !('libraries' in answer)
  ) {
    throw new Error(`The npm package of Chromium answered "${stdout}".`);
  }
  return { executable: String(answer.executable), libraries: String(answer.libraries) };
};

/** The browser from `CHROMIUM_PATH`, else the machine's, else the one of the npm package. */
export const findChromium = (): Chromium => {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return { executable: given };
  const executable = installed.find((file) => fs.existsSync(file));
  return executable === undefined ? packaged() : { executable };
};
