import type { Browser, Locator, Page } from 'playwright-core';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import { createSuperAdmin } from '../support/accounts';
import { openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { fitsIntoWindow, focusReturnsTo, seriousProblems } from '../support/assistive-technology';
import { startBrowser } from '../support/browser';
import { shippedDays } from '../support/calendars';
import { createPair } from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;
const languages: [AdminLanguage, typeof english][] = [
  ['zh-Hans', chinese],
  ['en', english],
];

/** A made-up notice in the words of a real one. */
const NOTICE = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至12日放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;
/** 放假 in GBK, which no UTF-8 reader can read. */
const GBK = Buffer.from([0x32, 0x30, 0x32, 0x37, 0x2c, 0xb7, 0xc5, 0xbc, 0xd9]);

const choose = async (within: Page | Locator, page: Page, label: string, option: string) => {
  await within.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

describe('The page of the work calendar', () => {
  let application: Application;
  let browser: Browser;
  let email: string;
  let policy: string;

  const address = () => `${application.url}/admin/plugins/interpretation-sync/calendar`;
  const dueOn = async (): Promise<string> => {
    const deadline = await application.strapi.db
      .query('plugin::interpretation-sync.deadline')
      .findOne({ where: { policyDocumentId: policy } });
    return String(deadline?.dueOn);
  };

  beforeAll(async () => {
    application = await startApplication({ adminPanel: true });
    ({ policy } = await createPair(application, ['policy']));
    email = (await createSuperAdmin(application)).email;
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  it.each(languages)(
    'shows the year, loads a notice, moves a deadline and takes it back, in %s',
    async (language, say) => {
      const { page, complaints } = await openAdmin(browser, application.url, language);
      await signInOnPage(page, email);
      await page.goto(address());
      await page.getByRole('heading', { name: say['calendar.title'], level: 1 }).waitFor();
      await page.getByText(say['calendar.legend']).waitFor();
      await page
        .getByText(say['calendar.due'].split('{')[0] ?? '')
        .first()
        .waitFor();
      expect(await page.locator('main table caption').count()).toBe(12);
      expect(await seriousProblems(page, 'main')).toEqual([]);

      const dialog = page.getByRole('dialog');
      const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
      const confirm = async () => {
        await dialog.getByLabel(say['calendar.reason']).fill('按照放假安排通知予以更新。');
        await press(say['calendar.confirm']);
        await dialog.waitFor({ state: 'detached' });
      };

      // What the notice for a year has arranged is chosen before the first click.
      const load = page.getByRole('button', { name: say['calendar.import'] });
      const arranged = shippedDays(2026);
      const daysOff = arranged.filter(({ isOffDay }) => isOffDay).length;
      await load.click();
      await choose(dialog, page, say['calendar.import.year'], '2026');
      await choose(dialog, page, say['calendar.format'], say['calendar.format.form']);
      const chosen = say['calendar.clicker.count']
        .replace('{off}', String(daysOff))
        .replace('{makeUp}', String(arranged.length - daysOff));
      await dialog.getByText(chosen).waitFor();
      await page.keyboard.press('Escape');
      await focusReturnsTo(page, load);

      // A file that is not what it should be names its line, and changes nothing.
      await load.click();
      await dialog.waitFor();
      await dialog
        .locator('input[type="file"]')
        .setInputFiles({ name: '2027.csv', mimeType: 'text/csv', buffer: GBK });
      await press(say['calendar.preview']);
      await dialog.getByText(/UTF-8/).waitFor();
      await press(say['calendar.import.back']);

      await dialog.getByLabel(say['calendar.text'], { exact: true }).fill(NOTICE);
      await press(say['calendar.preview']);
      await dialog.getByText(say['calendar.part.sanity']).waitFor();
      expect(await seriousProblems(page, '[role="dialog"]')).toEqual([]);
      await confirm();
      await page.getByText(say['calendar.version.current'], { exact: true }).waitFor();

      // A day off of the region, clicked, moves the deadline that ends on it.
      const before = await dueOn();
      const [year = '', month = '', day = ''] = before.split('-');
      await load.click();
      await choose(dialog, page, say['calendar.layer'], say['calendar.layer.regional']);
      await choose(dialog, page, say['calendar.import.year'], year);
      await choose(dialog, page, say['calendar.format'], say['calendar.format.form']);
      const monthText = new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(Date.UTC(Number(year), Number(month) - 1, 1));
      await choose(dialog, page, say['calendar.clicker.month'], monthText);
      await dialog.getByRole('button', { name: String(Number(day)), exact: true }).press('Enter');
      await press(say['calendar.preview']);
      await dialog.getByText(/→/).nth(1).waitFor();
      await confirm();
      expect(await dueOn()).not.toBe(before);

      const oldest = page.getByRole('button', {
        name: say['calendar.rollback.title'].replace('{version}', '0'),
      });
      await oldest.click();
      await dialog.getByText(say['calendar.part.moves']).waitFor();
      await confirm();
      expect(await dueOn()).toBe(before);

      await page.setViewportSize({ width: 360, height: 800 });
      await fitsIntoWindow(page);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
