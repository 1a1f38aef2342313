import type { Browser } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import {
  openAdmin,
  settled,
  signInOnPage,
  type AdminLanguage,
  type WatchedPage,
} from '../support/admin-pages';
import { fitsIntoWindow, seriousProblems } from '../support/assistive-technology';
import { startBrowser } from '../support/browser';
import { realTime } from '../support/clock';
import { openPicturedOffice, type PicturedOffice } from '../support/pictured-office';
import { addressOf, screens } from '../support/screens';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };

const visits: [theme: string, language: AdminLanguage, say: typeof english][] = [
  ['light', 'zh-Hans', chinese],
  ['dark', 'en', english],
];

let office: PicturedOffice;
let browser: Browser;
beforeAll(async () => {
  office = await openPicturedOffice();
  browser = await startBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
  realTime();
});

describe.each(visits)('Every screen of the product, %s, in %s', (theme, language, say) => {
  /** One for each account, which signs in once: Strapi counts how often one does. */
  const opened = new Map<string, Promise<WatchedPage>>();
  const signedIn = async (account: string): Promise<WatchedPage> => {
    const watched = await openAdmin(browser, office.application.url, language);
    await watched.page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
    const { email, password } = office.account(account);
    await signInOnPage(watched.page, email, password);
    return watched;
  };
  const pageOf = (account: string): Promise<WatchedPage> => {
    const watched = opened.get(account) ?? signedIn(account);
    opened.set(account, watched);
    return watched;
  };
  afterAll(async () => {
    for (const watched of opened.values()) await (await watched).page.context().close();
  });

  it.each(screens.map((screen) => [screen.name, screen] as const))(
    'serves assistive technology and fits into 1440 and 360 pixels: %s',
    async (_name, screen) => {
      const { page, complaints } = await pageOf(screen.account);
      await page.setViewportSize(WIDE);
      await page.goto(addressOf(screen, office));
      await settled(page);
      await screen.act?.(page, say);
      await page.locator(screen.ours).first().waitFor();
      await settled(page);
      expect(await seriousProblems(page, screen.ours)).toEqual([]);
      await fitsIntoWindow(page, screen.within);

      await page.setViewportSize(NARROW);
      await fitsIntoWindow(page, screen.within);
      if (screen.hasCards) expect(await seriousProblems(page, screen.ours)).toEqual([]);
      expect(complaints.splice(0)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
