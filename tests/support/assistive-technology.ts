import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

/** Serious and critical problems that axe finds in a part of a page, with the markup of each. */
export const seriousProblems = async (page: Page, within: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
};

/**
 * Waits until a page shows all of its width in the window; fails where part of it stays outside.
 *
 * @param within the part that is looked at; what Strapi shows beside it is Strapi's.
 */
export const fitsIntoWindow = (page: Page, within = 'main') =>
  page.waitForFunction(
    (selector) =>
      [document.documentElement, ...document.querySelectorAll(selector)].every(
        ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth,
      ),
    within,
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
