import type { Page } from 'playwright-core';
import type english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { DEFAULT_LOCALE, INTERPRETATION, POLICY } from './documents';
import type { PicturedOffice } from './pictured-office';

const PLUGIN = '/admin/plugins/interpretation-sync';
const SETTINGS = '/admin/settings/interpretation-sync';
const LIST = '/admin/content-manager/collection-types';

/** Sample documents that pages are about; their ids stand in the addresses. */
export type Sample = 'blocked' | 'ready' | 'overdue' | 'interpretation' | 'deadline';

export interface Screen {
  name: string;
  /** Path below the application's address, with `{sample}` for the id of a sample document. */
  address: string;
  /** Whose page it is: the part of the sample account's address before the @. */
  account: string;
  /** Selector of what the product adds to the page. */
  ours: string;
  /** Selector of what has to fit into the window, where the rest of the page is Strapi's. */
  within?: string;
  /** Where it is narrow, cards stand instead of its table. */
  hasCards?: boolean;
  /** What is done on the page first, such as opening a dialog. */
  act?: (page: Page, say: typeof english) => Promise<void>;
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

const dialog = (page: Page) => page.getByRole('dialog').waitFor();

const DIALOG = '[role="dialog"]';
const PANEL = 'aside';
const WIDGET = 'section[aria-labelledby^="plugin::interpretation-sync"]';

/** Every page that the product adds or adds to. */
export const screens: readonly Screen[] = [
  {
    name: 'home',
    address: '/admin',
    account: 'editor',
    ours: WIDGET,
    within: `${WIDGET}, ${WIDGET} main`,
  },
  { name: 'overview', address: `${PLUGIN}/overview`, account: 'editor', ours: 'main' },
  { name: 'ledger', address: `${PLUGIN}/ledger`, account: 'editor', ours: 'main', hasCards: true },
  { name: 'deadline', address: `${PLUGIN}/ledger/{deadline}`, account: 'editor', ours: 'main' },
  {
    name: 'move-start',
    address: `${PLUGIN}/ledger/{deadline}`,
    account: 'editor',
    ours: DIALOG,
    act: async (page, say) => {
      await press(page, say['start.move']);
      await dialog(page);
    },
  },
  {
    name: 'alerts',
    address: `${PLUGIN}/alerts?state=all`,
    account: 'editor',
    ours: 'main',
    hasCards: true,
  },
  {
    name: 'deliveries',
    address: `${PLUGIN}/deliveries`,
    account: 'editor',
    ours: 'main',
    hasCards: true,
  },
  { name: 'calendar', address: `${PLUGIN}/calendar`, account: 'editor', ours: 'main' },
  { name: 'policies', address: `${LIST}/${POLICY}`, account: 'editor', ours: 'main table' },
  {
    name: 'publish-together',
    address: `${LIST}/${POLICY}`,
    account: 'editor',
    ours: DIALOG,
    act: async (page, say) => {
      const drafts = page.getByRole('row').filter({ hasText: /宣传阵地|人民调解员管理办法/ });
      await drafts.nth(1).waitFor();
      for (const draft of await drafts.all()) await draft.getByRole('checkbox').check();
      await press(page, say['together.action']);
      await dialog(page);
    },
  },
  {
    name: 'interpretations',
    address: `${LIST}/${INTERPRETATION}`,
    account: 'editor',
    ours: 'main table',
  },
  { name: 'policy', address: `${LIST}/${POLICY}/{ready}`, account: 'editor', ours: PANEL },
  {
    name: 'policy-overdue',
    address: `${LIST}/${POLICY}/{overdue}`,
    account: 'leader',
    ours: PANEL,
  },
  {
    name: 'waiver',
    address: `${LIST}/${POLICY}/{overdue}`,
    account: 'leader',
    ours: DIALOG,
    act: async (page, say) => {
      await press(page, say['waiver.grant']);
      await dialog(page);
    },
  },
  {
    name: 'policy-blocked',
    address: `${LIST}/${POLICY}/{blocked}`,
    account: 'editor',
    ours: PANEL,
  },
  {
    name: 'interpretation',
    address: `${LIST}/${INTERPRETATION}/{interpretation}`,
    account: 'editor',
    ours: PANEL,
  },
  ...[
    'gate',
    'duty',
    'deadlines',
    'alerts',
    'addresses',
    'sweep',
    'content',
    'webhooks',
    'history',
  ].map((section) => ({
    name: `settings-${section}`,
    address: `${SETTINGS}/${section}`,
    account: 'system',
    ours: 'main',
    hasCards: ['duty', 'alerts'].includes(section),
  })),
];

/** The screen of this name. */
export const screenOf = (name: string): Screen => {
  const screen = screens.find((known) => known.name === name);
  if (!screen) throw new Error(`No screen is called ${name}.`);
  return screen;
};

/** Address of a screen in an office, in the default locale where it is that of a document. */
export const addressOf = (
  { address }: Screen,
  { application, ids }: Pick<PicturedOffice, 'application' | 'ids'>,
): string => {
  const filled = address.replace(/\{(\w+)\}/, (_, name: Sample) => ids[name]);
  const isOfContent = address.startsWith(LIST);
  const locale = isOfContent ? `?pageSize=20&plugins[i18n][locale]=${DEFAULT_LOCALE}` : '';
  return `${application.url}${filled}${locale}`;
};
