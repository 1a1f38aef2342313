import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { openAdmin, settled, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { projectRoot } from '../support/application';
import { startBrowser } from '../support/browser';
import { realTime } from '../support/clock';
import { openPicturedOffice, PICTURED, type PicturedOffice } from '../support/pictured-office';
import { addressOf, screens, type Screen } from '../support/screens';

/** `npm run screenshots`: every page of the product, in both languages, into `docs/screenshots`. */
const FOLDER = path.join(projectRoot, 'docs', 'screenshots');
const PATIENCE_MS = 1_200_000;
/** Pages that are longer are pictured as far as this. */
const HEIGHT = { shortest: 900, longest: 1800 };

interface Variant {
  suffix: string;
  width: number;
  theme: 'light' | 'dark';
}

const PLAIN: Variant = { suffix: '', width: 1440, theme: 'light' };
/** The same page on a telephone and in the dark: all of them would be too many to keep. */
const variants: Variant[] = [
  { suffix: '-narrow', width: 360, theme: 'light' },
  { suffix: '-dark', width: 1440, theme: 'dark' },
];
const SHOWN_IN_ALL = ['overview', 'ledger', 'alerts', 'policy-overdue', 'settings-gate'];

const languages: [language: AdminLanguage, say: typeof english][] = [
  ['zh-Hans', chinese],
  ['en', english],
];
/** `SCREENSHOTS=ledger,alerts` takes only these anew. */
const chosen = process.env.SCREENSHOTS?.split(',');
const isChosen = (name: string): boolean => chosen?.includes(name) ?? true;

describe('The screenshots of the documentation', () => {
  let office: PicturedOffice;
  let browser: Browser;

  beforeAll(async () => {
    office = await openPicturedOffice();
    browser = await startBrowser();
    fs.mkdirSync(FOLDER, { recursive: true });
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    realTime();
  });

  const take = async (
    [language, say]: (typeof languages)[number],
    account: string,
    wanted: readonly Screen[],
    { suffix, width, theme }: Variant,
  ): Promise<void> => {
    const { page } = await openAdmin(browser, office.application.url, language, width);
    await page.clock.setFixedTime(PICTURED);
    await page.evaluate((chosenTheme) => localStorage.setItem('STRAPI_THEME', chosenTheme), theme);
    await page.reload();
    const { email, password } = office.account(account);
    await signInOnPage(page, email, password);
    for (const screen of wanted) {
      await page.setViewportSize({ width, height: HEIGHT.shortest });
      await page.goto(addressOf(screen, office));
      await settled(page);
      await screen.act?.(page, say);
      await settled(page);
      const content = await page.evaluate(() =>
        Math.max(...[...document.querySelectorAll('main, main *')].map((e) => e.scrollHeight)),
      );
      if (!screen.act) {
        const height = Math.min(Math.max(content, HEIGHT.shortest), HEIGHT.longest);
        await page.setViewportSize({ width, height });
      }
      // A chart explains what the pointer is on.
      await page.mouse.move(0, 0);
      const file = path.join(FOLDER, `${screen.name}-${language}${suffix}.png`);
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    }
    await page.context().close();
  };

  const accounts = [...new Set(screens.map(({ account }) => account))];
  it.each(languages)(
    'are taken in %s',
    async (...language) => {
      for (const account of accounts) {
        for (const variant of [PLAIN, ...variants]) {
          const wanted = screens.filter(
            ({ name, account: own }) =>
              own === account &&
              isChosen(name) &&
              (variant === PLAIN || SHOWN_IN_ALL.includes(name)),
          );
          if (wanted.length > 0) await take(language, account, wanted, variant);
        }
      }
    },
    PATIENCE_MS,
  );
});
