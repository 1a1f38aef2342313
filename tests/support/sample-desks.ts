import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { AdminLanguage } from './admin-pages';
import { startApplication, type Application } from './application';
import { openDesk, type Desk } from './desk';
import { readSampleFile } from './sample-office';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The sample office with its people at their desks. */
export interface SampleDesks {
  application: Application;
  /** Where somebody sits, such as `editor`, who signs in with the first thing to do. */
  of(name: string): Promise<Desk>;
  /** What browsers complained about, by person. */
  complaints(): [name: string, complaints: string[]][];
  close(): Promise<void>;
}

/** Starts the sample office as the quickstart does. */
export const openSampleDesks = async (
  browser: Browser,
  language: AdminLanguage,
): Promise<SampleDesks> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-desks-'));
  const file = path.join(folder, 'accounts.json');
  const application = await startApplication({
    adminPanel: true,
    env: {
      SAMPLE_OFFICE: 'true',
      SAMPLE_OFFICE_FILE: file,
      // The sample documents reach back further than the first start.
      INTERPRETATION_SYNC_APPLIES_FROM: new Date(Date.now() - 60 * DAY_MS)
        .toISOString()
        .slice(0, 10),
    },
  });
  const { accounts } = readSampleFile(file);
  const desks = new Map<string, Desk>();
  return {
    application,
    of: async (name) => {
      const known = desks.get(name);
      if (known) return known;
      const account = accounts.find(({ email }) => email.startsWith(`${name}@`));
      if (account === undefined) throw new Error(`The sample office has nobody called ${name}.`);
      const desk = await openDesk(browser, application.url, language, account);
      desks.set(name, desk);
      return desk;
    },
    complaints: () => [...desks].map(([name, desk]) => [name, desk.complaints]),
    close: async () => {
      for (const desk of desks.values()) await desk.leave();
      await application.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
