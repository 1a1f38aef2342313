import type { Browser, Page } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { createSuperAdmin } from '../support/accounts';
import { openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { deliver, startGateway, type Gateway } from '../support/deliveries';
import { createPair, editDraft, publish } from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

const cases: [language: AdminLanguage, say: typeof english, width: number][] = [
  ['zh-Hans', chinese, 1440],
  ['en', english, 360],
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
