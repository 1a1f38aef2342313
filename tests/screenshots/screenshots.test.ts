import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { openAdmin, settled, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { projectRoot } from '../support/application';
import { startBrowser } from '../support/browser';
import { realTime } from '../support/clock';
import { openPicturedOffice, PICTURED, type PicturedOffice } from '../support/pictured-office';
import { addressOf, screens } from '../support/screens';

/** `npm run screenshots`: every page of the product, in both languages, into `docs/screenshots`. */
const FOLDER = path.join(projectRoot, 'docs', 'screenshots');
const PATIENCE_MS = 1_200_000;
/** Pages that are longer are pictured as far as this. */
const HEIGHT = { shortest: 900, longest: 1800 };

/** Each page as it is, and some on a telephone and in the dark: all would be too many to keep. */
const variants = [
  { suffix: '', width: 1440, theme: 'light', shown: screens.map(({ name }) => name) },
  {
    suffix: '-narrow',
    width: 360,
    theme: 'light',
    shown: ['overview', 'ledger', 'alerts', 'settings-gate'],
  },
  {
    suffix: '-dark',
    width: 1440,
    theme: 'dark',
    shown: ['overview', 'ledger', 'alerts', 'policy-overdue', 'settings-gate'],
  },
];

const languages: [language: AdminLanguage, say: typeof english][] = [
  ['zh-Hans', chinese],
  ['en', english],
];
/** `SCREENSHOTS=ledger,alerts` takes only these anew. */
const chosen = process.env.SCREENSHOTS?.split(',');
const isChosen = (name: string): boolean => chosen?.includes(name) ?? true;

const heightOf = async (page: Page): Promise<number> => {
  const content = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('main, main *')].map((part) => part.scrollHeight)),
  );
  return Math.min(Math.max(content, HEIGHT.shortest), HEIGHT.longest);
};

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

  /** Takes the pictures of one account; it signs in once, for Strapi counts how often one does. */
  const take = async (
    [language, say]: (typeof languages)[number],
    account: string,
  ): Promise<void> => {
    const { page } = await openAdmin(browser, office.application.url, language);
    await page.clock.setFixedTime(PICTURED);
    const { email, password } = office.account(account);
    await signInOnPage(page, email, password);
    for (const { suffix, width, theme, shown } of variants) {
      await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
      for (const screen of screens.filter((own) => own.account === account)) {
        const { name } = screen;
        if (!isChosen(name) || !shown.includes(name)) continue;
        await page.setViewportSize({ width, height: HEIGHT.shortest });
        await page.goto(addressOf(screen, office));
        await settled(page);
        if (screen.act) await screen.act(page, say);
        else await page.setViewportSize({ width, height: await heightOf(page) });
        // A chart explains what the pointer is on.
        await page.mouse.move(0, 0);
        await settled(page);
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        // A quarter of the size: pages have few colours.
        await sharp(picture)
          .png({ palette: true })
          .toFile(path.join(FOLDER, `${name}-${language}${suffix}.png`));
      }
    }
    await page.context().close();
  };

  const accounts = [...new Set(screens.map(({ account }) => account))];
  it.each(languages)(
    'are taken in %s',
    async (...language) => {
      for (const account of accounts) await take(language, account);
    },
    PATIENCE_MS,
  );
});
