import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createSuperAdmin } from '../support/accounts';
import { formOf, openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { projectRoot, startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { createInterpretation, createPolicy, POLICY } from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

interface Words {
  language: AdminLanguage;
  secrecy: RegExp;
  blocked: string;
  allowed: string;
  missing: RegExp;
  mend: string;
  publish: RegExp;
  save: string;
  together: string;
  confirm: RegExp;
  released: string;
  alerts: string;
}

const languages: Words[] = [
  {
    language: 'zh-Hans',
    secrecy: /本系统为非涉密系统/,
    blocked: '暂不能发布',
    allowed: '可以发布',
    missing: /尚未关联解读材料/,
    mend: '前往补正',
    publish: /^发布（1 项待补正）$/,
    save: '保存',
    together: '同步发布',
    confirm: /发布 2 份文件/,
    released: '同步解读',
    alerts: '解读预警',
  },
  {
    language: 'en',
    secrecy: /state secrets/i,
    blocked: 'May not be published yet',
    allowed: 'May be published',
    missing: /has no linked interpretation/,
    mend: 'Mend it here',
    publish: /^Publish \(1 to mend\)$/,
    save: 'Save',
    together: 'Publish together',
    confirm: /Publish 2 documents/,
    released: 'Interpreted the same day',
    alerts: 'Interpretation alerts',
  },
];

describe('The publication gate in the admin', () => {
  let application: Application;
  let browser: Browser;
  let email: string;

  beforeAll(async () => {
    application = await startApplication({ adminPanel: true });
    email = (await createSuperAdmin(application)).email;
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  it.each(languages)(
    'lets an editor see why, mend it and publish together, in $language',
    async (words) => {
      const title = `关于示例的通知（${words.language}）`;
      const policy = await createPolicy(application, { title });
      await createInterpretation(application, { title: `一图读懂 ${words.language}` });
      const { page, complaints } = await openAdmin(browser, application.url, words.language);
      await page.getByText(words.secrecy).first().waitFor();
      await signInOnPage(page, email);

      await page.goto(formOf(application.url, 'policy', policy));
      await page.getByText(words.blocked).first().waitFor();
      await page.getByText(words.missing).first().waitFor();
      await page.getByText(words.secrecy).first().waitFor();
      if (words.language === 'zh-Hans' && process.env.UPDATE_SCREENSHOTS === 'true') {
        await page.screenshot({ path: path.join(projectRoot, 'docs/screenshots/panel.png') });
      }

      await page.getByRole('button', { name: words.publish }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(title).first().waitFor();
      expect(
        await application.strapi.db.query(POLICY).count({
          where: { documentId: policy, publishedAt: { $notNull: true } },
        }),
      ).toBe(0);

      await dialog.getByRole('button', { name: words.mend }).click();
      await page.locator('input[name="interpretations"]').pressSequentially(words.language);
      await page
        .getByRole('option', { name: `一图读懂 ${words.language}` })
        .first()
        .click();
      await page.getByRole('button', { name: words.save, exact: true }).first().click();
      await page.getByText(words.allowed).first().waitFor();

      await page.getByRole('button', { name: words.together, exact: true }).first().click();
      await page.getByRole('button', { name: words.confirm }).click();
      await page.getByText(words.released).first().waitFor();
      expect(
        await application.strapi.db.query(POLICY).count({
          where: { documentId: policy, publishedAt: { $notNull: true } },
        }),
      ).toBe(1);

      await page.goto(`${application.url}/admin/plugins/interpretation-sync/alerts`);
      await page.getByRole('heading', { name: words.alerts }).first().waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
