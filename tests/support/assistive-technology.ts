import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

/** Serious and critical problems that axe finds in a part of a page, with the markup of each. */
export const seriousProblems = async (page: Page, within: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
};

/** Waits until a page shows all of its width in the window; fails where part of it stays outside. */
export const fitsIntoWindow = (page: Page) =>
  page.waitForFunction(() =>
    [document.documentElement, ...document.querySelectorAll('main')].every(
      ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth,
    ),
  );

/** As many keys as any page needs until the focus has been everywhere. */
const MOST_KEYS = 150;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab, or another key, until the focus is on the target; fails where it never comes there. */
export const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await target.waitFor();
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never comes to ${String(target)}.`);
};

/** Waits until the focus is on the target. */
export const focusReturnsTo = async (page: Page, target: Locator): Promise<void> => {
  const element = await target.elementHandle();
  await page.waitForFunction((wanted) => wanted === document.activeElement, element);
};
