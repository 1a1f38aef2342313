import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openAdmin, type AdminLanguage } from '../support/admin-pages';
import { projectRoot, startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { DEFAULT_LOCALE, INTERPRETATION, POLICY } from '../support/documents';
import { readSampleFile, type SampleAccount } from '../support/sample-office';

/** `npm run screenshots`: every page of the product, in both languages, into `docs/screenshots`. */
const FOLDER = path.join(projectRoot, 'docs', 'screenshots');
const PATIENCE_MS = 600_000;
const PLUGIN = '/admin/plugins/interpretation-sync';
const SETTINGS = '/admin/settings/interpretation-sync';
const LIST = '/admin/content-manager/collection-types';

interface Shot {
  name: string;
  /** Path below the application's address; `{policy}` and `{interpretation}` are sample documents. */
  address: string;
  account: string;
}

const shots: Shot[] = [
  { name: 'home', address: '/admin', account: 'editor' },
  { name: 'overview', address: `${PLUGIN}/overview`, account: 'editor' },
  { name: 'ledger', address: `${PLUGIN}/ledger`, account: 'editor' },
  { name: 'alerts', address: `${PLUGIN}/alerts`, account: 'editor' },
  { name: 'policies', address: `${LIST}/${POLICY}`, account: 'editor' },
  { name: 'interpretations', address: `${LIST}/${INTERPRETATION}`, account: 'editor' },
  { name: 'policy', address: `${LIST}/${POLICY}/{policy}`, account: 'editor' },
  {
    name: 'interpretation',
    address: `${LIST}/${INTERPRETATION}/{interpretation}`,
    account: 'editor',
  },
  { name: 'settings-gate', address: `${SETTINGS}/gate`, account: 'system' },
  { name: 'settings-duty', address: `${SETTINGS}/duty`, account: 'system' },
  { name: 'settings-deadlines', address: `${SETTINGS}/deadlines`, account: 'system' },
  { name: 'settings-alerts', address: `${SETTINGS}/alerts`, account: 'system' },
  { name: 'settings-sweep', address: `${SETTINGS}/sweep`, account: 'system' },
  { name: 'settings-content', address: `${SETTINGS}/content`, account: 'system' },
  { name: 'settings-webhooks', address: `${SETTINGS}/webhooks`, account: 'system' },
  { name: 'settings-history', address: `${SETTINGS}/history`, account: 'system' },
];

/** The same page on a telephone and in the dark. */
const variants = [
  { suffix: '', width: 1440, dark: false },
  { suffix: '-narrow', width: 360, dark: false },
  { suffix: '-dark', width: 1440, dark: true },
];
/** These show what the variants change; all of them would be too many to keep. */
const SHOWN_IN_ALL = ['overview', 'ledger', 'policy'];

describe('The screenshots of the documentation', () => {
  let application: Application;
  let browser: Browser;
  let folder: string;
  let accounts: SampleAccount[];
  const documents = { policy: '', interpretation: '' };

  const documentOf = async (uid: typeof POLICY | typeof INTERPRETATION, title: string) => {
    const where = { title: { $contains: title }, publishedAt: null };
    return String((await application.strapi.db.query(uid).findOne({ where }))?.documentId);
  };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'screenshots-'));
    const file = path.join(folder, 'accounts.json');
    application = await startApplication({
      adminPanel: true,
      env: { SAMPLE_OFFICE: 'true', SAMPLE_OFFICE_FILE: file },
    });
    ({ accounts } = readSampleFile(file));
    documents.policy = await documentOf(POLICY, '人民调解员');
    documents.interpretation = await documentOf(INTERPRETATION, '人民调解员');
    browser = await startBrowser();
    fs.mkdirSync(FOLDER, { recursive: true });
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await application.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const signIn = async (page: Page, name: string): Promise<void> => {
    const account = accounts.find(({ email }) => email.startsWith(`${name}@`));
    await page.locator('input[name="email"]').fill(account?.email ?? '');
    await page.locator('input[name="password"]').fill(account?.password ?? '');
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  };

  const take = async (
    language: AdminLanguage,
    account: string,
    { suffix, width, dark }: (typeof variants)[number],
  ): Promise<number> => {
    const { page } = await openAdmin(browser, application.url, language, width);
    await page.evaluate(
      (theme) => localStorage.setItem('STRAPI_THEME', theme),
      dark ? 'dark' : 'light',
    );
    await page.reload();
    await signIn(page, account);
    const wanted = shots.filter(
      (shot) => shot.account === account && (suffix === '' || SHOWN_IN_ALL.includes(shot.name)),
    );
    for (const { name, address } of wanted) {
      const filled = address
        .replace('{policy}', `${documents.policy}?plugins[i18n][locale]=${DEFAULT_LOCALE}`)
        .replace(
          '{interpretation}',
          `${documents.interpretation}?plugins[i18n][locale]=${DEFAULT_LOCALE}`,
        );
      await page.goto(`${application.url}${filled}`);
      await page.waitForLoadState('networkidle');
      await page.locator('main').first().waitFor();
      await page.screenshot({ path: path.join(FOLDER, `${name}-${language}${suffix}.png`) });
    }
    await page.context().close();
    return wanted.length;
  };

  it.each(['zh-Hans', 'en'] as const)(
    'are taken in %s',
    async (language) => {
      for (const variant of variants) {
        expect(await take(language, 'editor', variant)).toBeGreaterThan(0);
      }
      expect(await take(language, 'system', { suffix: '', width: 1440, dark: false })).toBe(8);
    },
    PATIENCE_MS,
  );
});
