import type { Browser, Page } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { createEditor, createSuperAdmin } from '../support/accounts';
import { openAdmin, settled, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import {
  createDelivery,
  createFailedDelivery,
  deliver,
  startGateway,
  type Gateway,
} from '../support/deliveries';
import { createPair, editDraft, publish } from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

const cases: [language: AdminLanguage, say: typeof english, width: number, theme: string][] = [
  ['zh-Hans', chinese, 1440, 'light'],
  ['en', english, 360, 'dark'],
];

let application: Application;
let gateway: Gateway;
let browser: Browser;

const createDepartment = async (name: string, email?: string): Promise<string> => {
  const contacts = [{ name: '方一诺', ...(email === undefined ? {} : { email }) }];
  const { documentId } = await application.strapi
    .documents('api::department.department')
    .create({ data: { name, contacts } });
  return documentId;
};

beforeAll(async () => {
  gateway = await startGateway();
  application = await startApplication({ adminPanel: true, plugins: gateway.plugins });
  browser = await startBrowser();
  await createDepartment('信访处');
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await application.stop();
  await gateway.stop();
});

/** For the eye: kept where a folder is named. */
const keepPicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

it.each(cases)(
  'A delivery that failed is seen with its alert and sent again, in %s',
  async (language, say, width) => {
    const department = await createDepartment(`法制处${width}`, `fang${width}@example.test`);
    const { policy } = await createPair(application);
    await editDraft(application, 'policy', policy, { draftingDepartment: department });
    await publish(application, 'policy', policy);
    gateway.answerWith(() => 400);
    expect(await deliver(application)).toMatchObject({ failed: 1 });

    const { page, complaints } = await openAdmin(browser, application.url, language, width);
    await signInOnPage(page, (await createSuperAdmin(application)).email);
    await page.goto(`${application.url}/admin/plugins/interpretation-sync/overview`);
    await page.getByText('信访处').waitFor();
    await keepPicture(page, `overview-${language}`);

    await page.goto(`${application.url}/admin/plugins/interpretation-sync/alerts?policy=${policy}`);
    const failed = say['deliveries.count.failed'].replace('{count}', '1');
    await page.getByText(failed).waitFor();
    await keepPicture(page, `alerts-${language}`);
    await page.getByText(say['deliveries.open'], { exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say['deliveries.state.failed'], { exact: true }).waitFor();
    await keepPicture(page, `dialog-${language}`);
    await dialog.getByText(say['deliveries.retry'], { exact: true }).click();
    await dialog.getByText(say['deliveries.state.waiting'], { exact: true }).waitFor();

    gateway.answerWith(() => 200);
    expect(await deliver(application)).toMatchObject({ sent: 1 });
    await dialog.getByText(say['deliveries.close'], { exact: true }).click();
    await page.reload();
    await page.getByText(say['deliveries.count.sent'].replace('{count}', '1')).waitFor();

    for (const section of ['alerts', 'addresses'] as const) {
      await page.goto(`${application.url}/admin/settings/interpretation-sync/${section}`);
      await page
        .getByRole('heading', { name: say[`settings.${section}.title`], level: 1 })
        .waitFor();
      await keepPicture(page, `settings-${section}-${language}`);
    }
    expect(complaints).toEqual([]);
  },
  PATIENCE_MS,
);

it.each(cases)(
  'A digest that failed belongs to no alert, and is seen, found and sent again, in %s',
  async (language, say, width, theme) => {
    const sent = `沈知微${width}`;
    const failed = `许如常${width}`;
    await createFailedDelivery(application, { recipientName: failed });
    await createDelivery(application, {
      recipientName: sent,
      nextAttemptAt: null,
      sentAt: Date.now(),
    });

    const { page, complaints } = await openAdmin(browser, application.url, language, width);
    await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
    await signInOnPage(page, (await createSuperAdmin(application)).email);
    await page.goto(`${application.url}/admin/plugins/interpretation-sync/overview`);
    const link = page.getByRole('link', { name: say['deliveries.failed.show'] });
    await link.waitFor();
    await settled(page);
    await keepPicture(page, `overview-failed-${language}`);
    await page.goto(`${application.url}/admin/plugins/interpretation-sync/alerts`);
    await link.waitFor();
    await settled(page);
    await keepPicture(page, `alerts-failed-${language}`);

    const main = page.getByRole('main');
    await link.click();
    await main.getByText(failed).waitFor();
    await main.getByText(say['deliveries.digest'].split('{day}')[0] ?? '').waitFor();
    await main.getByText(say['deliveries.problem.mail-server']).waitFor();
    expect(await main.getByText(sent).count()).toBe(0);
    await settled(page);
    await keepPicture(page, `failed-${language}`);

    const filter = page.getByRole('combobox', { name: say['deliveries.filter.state'] });
    const choose = async (state: string): Promise<void> => {
      await filter.click();
      await page.getByRole('option', { name: state, exact: true }).click();
    };
    await choose(say['deliveries.filter.all']);
    await main.getByText(sent).waitFor();
    await main.getByText(failed).waitFor();
    await settled(page);
    await keepPicture(page, `deliveries-${language}`);

    await choose(say['deliveries.state.failed']);
    await main.getByText(sent).waitFor({ state: 'detached' });
    const button = page.getByRole('button', { name: new RegExp(failed) });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText(say['deliveries.retried'].split('{name}')[0] ?? '').waitFor();
    await main.getByText(say['deliveries.empty']).waitFor();
    expect(await main.locator(':focus').count()).toBe(1);
    await keepPicture(page, `retried-${language}`);

    await choose(say['deliveries.state.waiting']);
    await main.getByText(failed).waitFor();
    expect(await button.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  PATIENCE_MS,
);

it(
  'Who may only read deliveries sees what failed, and no button',
  async () => {
    await createFailedDelivery(application, { recipientName: '顾言' });
    const reader = await createEditor(application, [
      { action: 'plugin::interpretation-sync.deliveries.read' },
    ]);
    const { page, complaints } = await openAdmin(browser, application.url, 'en');
    await signInOnPage(page, reader.email);
    await page.getByRole('link', { name: english['menu.title'] }).click();
    await page.waitForURL(/deliveries$/);
    await page.getByText('顾言').first().waitFor();
    await settled(page);
    const retry = english['deliveries.retry'];
    expect(await page.getByRole('button', { name: new RegExp(retry) }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  PATIENCE_MS,
);
