import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium';

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const fontFolder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');

/** The machine's fonts, and a Chinese one from an npm package: the packaged browser has none. */
const fontConfiguration = (folder: string): string => {
  const file = path.join(folder, 'fonts.conf');
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fontFolder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`,
  );
  return file;
};

const withLibraries = (libraries: string | undefined): Record<string, string> => {
  if (libraries === undefined) return {};
  const before = process.env.LD_LIBRARY_PATH;
  return { LD_LIBRARY_PATH: before ? `${libraries}:${before}` : libraries };
};

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );

/**
 * Starts Chromium without a window and without reaching for the internet. A machine without the
 * shared libraries that the packaged browser needs gets those of the package.
 */
export const startBrowser = async (): Promise<Browser> => {
  const { executable, libraries } = findChromium();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interpretation-sync-browser-'));
  const fonts = { FONTCONFIG_FILE: fontConfiguration(folder) };
  const launch = (extra: Record<string, string>) =>
    chromium.launch({
      executablePath: executable,
      args: launchArguments,
      env: { ...environment(), ...fonts, ...extra },
    });
  const browser = await launch({}).catch((error: unknown) => {
    if (libraries === undefined) throw error;
    return launch(withLibraries(libraries));
  });
  browser.on('disconnected', () => fs.rmSync(folder, { recursive: true, force: true }));
  return browser;
};
