import type { Browser, Page } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { openAdmin, settled, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { overflowOf, seriousProblems } from '../support/assistive-technology';
import { startBrowser } from '../support/browser';
import { realTime } from '../support/clock';
import { openPicturedOffice, type PicturedOffice } from '../support/pictured-office';
import { addressOf, screens, type Screen } from '../support/screens';

const PATIENCE_MS = 900_000;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };

const visits: [theme: string, language: AdminLanguage, say: typeof english][] = [
  ['light', 'zh-Hans', chinese],
  ['dark', 'en', english],
];

describe('Every screen of the product', () => {
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

  const open = async (page: Page, screen: Screen, say: typeof english): Promise<void> => {
    await page.goto(addressOf(screen, office));
    await settled(page);
    await screen.act?.(page, say);
    await settled(page);
  };

  const accounts = [...new Set(screens.map(({ account }) => account))];
  it.each(visits)(
    'serves assistive technology and fits into 360 and 1440 pixels, %s, in %s',
    async (theme, language, say) => {
      const problems: Record<string, unknown> = {};
      for (const account of accounts) {
        const { page, complaints } = await openAdmin(browser, office.application.url, language);
        await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
        const { email, password } = office.account(account);
        await signInOnPage(page, email, password);
        for (const screen of screens.filter((own) => own.account === account)) {
          await page.setViewportSize(WIDE);
          await open(page, screen, say);
          const found = await seriousProblems(page, screen.ours);
          if ((await overflowOf(page)) > 0) found.push('too wide for 1440 pixels');

          await page.setViewportSize(NARROW);
          if (!screen.act) await open(page, screen, say);
          if ((await overflowOf(page)) > 0) found.push('too wide for 360 pixels');
          if (screen.hasCards) found.push(...(await seriousProblems(page, screen.ours)));
          if (found.length > 0) problems[screen.name] = found;
        }
        if (complaints.length > 0) problems[account] = complaints;
        await page.context().close();
      }
      expect(problems).toEqual({});
    },
    PATIENCE_MS,
  );
});
