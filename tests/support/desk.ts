import { createIntl } from 'react-intl';
import type { Browser, Locator, Page } from 'playwright-core';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import { quoteTitle } from '../../plugins/interpretation-sync/shared/translations/finding-values';
import { formOf, openAdmin, signInOnPage, type AdminLanguage } from './admin-pages';
import type { Side } from './documents';

type Key = keyof typeof english;
type Values = Record<string, string | number>;

/** Words of Strapi's own panel. */
const strapiWords = {
  'zh-Hans': {
    add: '新建',
    save: '保存',
    saved: '已保存',
    publish: '发布',
    published: '已发布',
    takeDown: '撤下',
    takenDown: '已撤下',
    confirm: '确认',
    more: '更多操作',
  },
  en: {
    add: 'Create new entry',
    save: 'Save',
    saved: 'Saved document',
    publish: 'Publish',
    published: 'Published document',
    takeDown: 'Unpublish',
    takenDown: 'Unpublished document',
    confirm: 'Confirm',
    more: 'More document actions',
  },
} as const;

/** Who sits down; the password where it is not that of every account of the tests. */
interface Person {
  email: string;
  password?: string;
}

/** A person at the admin, in one language. */
export interface Desk {
  page: Page;
  language: AdminLanguage;
  /** What the browser complained about. */
  complaints: string[];
  strapi: Record<keyof (typeof strapiWords)['en'], string>;
  /** A sentence of the plugin as it stands on the screen. */
  say(key: Key, values?: Values): string;
  /** A title as sentences quote it. */
  quote(title: string): string;
  /** The form of a document, or an empty one. */
  openForm(side: Side, documentId?: string): Promise<void>;
  /** A page below `/admin`, such as `plugins/interpretation-sync/ledger`. */
  open(path: string): Promise<void>;
  press(name: string | RegExp, within?: Page | Locator): Promise<void>;
  /** Waits until the page says this. */
  sees(sentence: string | RegExp, within?: Page | Locator): Promise<void>;
  /** Waits for a notification. */
  isTold(sentence: string | RegExp): Promise<void>;
  /** Saves the draft and waits until that is done. */
  save(): Promise<void>;
  leave(): Promise<void>;
}

declare global {
  /** Every notification that the page has shown, and nobody has asked for since. */
  var told: string[];
}

/** Runs in the page: a busy machine may be too slow to see a notification before it goes. */
const recordNotifications = (): void => {
  const seen = new WeakSet<Element>();
  globalThis.told = [];
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('[role="status"], [role="alert"]')) {
      if (seen.has(element) || !element.textContent) continue;
      seen.add(element);
      globalThis.told.push(element.textContent);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
};

/** Runs in the page: takes the first notification that says this, once. */
const takeNotification = ({ text, isPattern }: { text: string; isPattern: boolean }): boolean => {
  const says = (told: string) => (isPattern ? new RegExp(text).test(told) : told.includes(text));
  const found = globalThis.told.findIndex(says);
  if (found >= 0) globalThis.told.splice(found, 1);
  return found >= 0;
};

/** Signs a person in and hands over the page with what one does on it. */
export const openDesk = async (
  browser: Browser,
  url: string,
  language: AdminLanguage,
  { email, password }: Person,
): Promise<Desk> => {
  const intl = createIntl({
    locale: language,
    messages: language === 'en' ? english : chinese,
  });
  const strapi = strapiWords[language];
  const { page, complaints } = await openAdmin(browser, url, language);
  await page.context().addInitScript(recordNotifications);
  await page.evaluate(recordNotifications);
  await signInOnPage(page, email, password);

  const press: Desk['press'] = (name, within = page) =>
    within.getByRole('button', { name, exact: true }).first().click();
  const isTold: Desk['isTold'] = async (sentence) => {
    const isPattern = sentence instanceof RegExp;
    const text = isPattern ? sentence.source : sentence;
    await page.waitForFunction(takeNotification, { text, isPattern });
  };

  return {
    page,
    language,
    complaints,
    strapi,
    say: (id, values) => String(intl.formatMessage({ id }, values)),
    quote: (title) => quoteTitle(title, language),
    openForm: async (side, documentId = 'create') => {
      await page.goto(formOf(url, side, documentId));
    },
    open: async (path) => {
      await page.goto(`${url}/admin/${path}`);
    },
    press,
    sees: (sentence, within = page) => within.getByText(sentence).first().waitFor(),
    isTold,
    save: async () => {
      await press(strapi.save);
      await isTold(strapi.saved);
    },
    leave: () => page.context().close(),
  };
};
