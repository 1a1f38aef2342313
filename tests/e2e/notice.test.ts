import type { Browser } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { createSuperAdmin } from '../support/accounts';
import { openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { createDepartment } from '../support/departments';
import { createPair, editDraft, publish } from '../support/documents';

const ALERT = 'plugin::interpretation-sync.alert';
/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

describe('The notice of supervision', () => {
  let application: Application;
  let browser: Browser;
  let email: string;

  beforeAll(async () => {
    application = await startApplication({ adminPanel: true });
    browser = await startBrowser();
    const administrator = await createSuperAdmin(application);
    email = administrator.email;
    const office = await createDepartment(application, { name: '办公室' });
    const draftingDepartment = await createDepartment(application, {
      name: '政策法规处',
      head: '宋平',
      leader: '林岚',
      supervisedBy: office,
    });
    const { policy } = await createPair(application);
    const title = '江西省政务公开办法';
    await editDraft(application, 'policy', policy, { title, draftingDepartment });
    await publish(application, 'policy', policy);
    await application.request
      .post('/interpretation-sync/sweep')
      .set('Authorization', `Bearer ${administrator.token}`);
    await application.strapi.db.query(ALERT).update({
      where: { level: 'started' },
      data: {
        level: 'escalation',
        dueOn: '2026-03-05',
        dueAt: Date.parse('2026-03-05T16:00:00Z'),
      },
    });
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  it.each<[AdminLanguage, typeof english, number, string]>([
    ['zh-Hans', chinese, 1440, '承办处室（单位）'],
    ['en', english, 360, 'To the department'],
  ])(
    'is opened from the list of alerts and printed, in %s',
    async (language, say, width, label) => {
      const { page, complaints } = await openAdmin(browser, application.url, language, width);
      await signInOnPage(page, email);
      await page.goto(`${application.url}/admin/plugins/interpretation-sync/alerts`);
      await page
        .getByRole('button', { name: /江西省政务公开办法/ })
        .filter({ hasText: say['alerts.notice'] })
        .click();
      const dialog = page.getByRole('dialog', { name: say['alerts.notice.title'] });
      const paper = dialog.frameLocator('iframe');
      await paper.getByRole('heading', { level: 1, name: say['alerts.notice.title'] }).waitFor();
      expect(await paper.getByRole('row', { name: label }).textContent()).toContain('政策法规处');

      // A headless browser has no dialog for printing: that it is asked for is what can be seen.
      const printed = page.evaluate(
        () =>
          new Promise((resolve) => {
            const paperWindow = document.querySelector('iframe')?.contentWindow;
            if (paperWindow) paperWindow.print = () => resolve('printed');
          }),
      );
      await dialog.getByRole('button', { name: say['alerts.notice.print'] }).click();
      expect(await printed).toBe('printed');
      await dialog.getByRole('button', { name: say['dialog.cancel'] }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
