import type { Browser, Page } from 'playwright-core';
import { isNoise } from './console-noise';
import { DEFAULT_LOCALE, uidOf, type Side } from './documents';

export type AdminLanguage = 'zh-Hans' | 'en';

/** What the browser complained about while a page was open. */
export interface WatchedPage {
  page: Page;
  complaints: string[];
}

const PASSWORD = 'Interpretation-2026';

/** Opens the admin in a language, with Strapi's tour for newcomers out of the way. */
export const openAdmin = async (
  browser: Browser,
  url: string,
  language: AdminLanguage,
  width = 1440,
): Promise<WatchedPage> => {
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript((chosen) => {
    localStorage.setItem('strapi-admin-language', chosen);
    localStorage.setItem(
      'STRAPI_GUIDED_TOUR',
      JSON.stringify({ enabled: false, tours: {}, completedActions: [] }),
    );
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    const text = `${message.text()} ${message.location().url}`;
    if (isComplaint && !isNoise(text)) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/admin`);
  return { page, complaints };
};

/** Signs in on the sign-in page, as a person does. */
export const signInOnPage = async (
  page: Page,
  email: string,
  password = PASSWORD,
): Promise<void> => {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
};

/** Waits until a page has its heading, nothing of it is still loading, and nothing fades in. */
export const settled = async (page: Page): Promise<void> => {
  // An open dialog hides the heading from assistive technology, not from sight.
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-live="assertive"] img') === null);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
};

/** Address of a document's form. */
export const formOf = (url: string, side: Side, documentId: string): string =>
  `${url}/admin/content-manager/collection-types/${uidOf(side)}/${documentId}` +
  `?plugins[i18n][locale]=${DEFAULT_LOCALE}`;
