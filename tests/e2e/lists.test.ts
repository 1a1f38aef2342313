import type { Browser } from 'playwright-core';
import { createSuperAdmin } from '../support/accounts';
import { openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { createInterpretation, createPolicy, POLICY, publish } from '../support/documents';

const PATIENCE_MS = 240_000;

interface Words {
  language: AdminLanguage;
  state: string;
  due: string;
  metSameDay: string;
  open: string;
  filter: RegExp;
  clear: string;
  together: string;
  missing: RegExp;
  linked: string;
  leaveOut: RegExp;
  confirm: RegExp;
  done: RegExp;
}

const languages: Words[] = [
  {
    language: 'zh-Hans',
    state: '解读状态',
    due: '解读时限',
    metSameDay: '同步解读',
    open: '待解读',
    filter: /按解读状态筛选/,
    clear: '清除筛选',
    together: '同步发布',
    missing: /尚未关联解读材料/,
    linked: '关联',
    leaveOut: /去掉暂不能发布的 1 份/,
    confirm: /发布 2 份文件/,
    done: /已同步发布 2 份文件/,
  },
  {
    language: 'en',
    state: 'Interpretation',
    due: 'Interpretation due',
    metSameDay: 'Interpreted the same day',
    open: 'Awaiting interpretation',
    filter: /Filter by interpretation/,
    clear: 'Clear the filters',
    together: 'Publish together',
    missing: /has no linked interpretation/,
    linked: 'Linked',
    leaveOut: /Leave out the blocked document/,
    confirm: /Publish 2 documents/,
    done: /2 documents were published together/,
  },
];

describe('The lists of the content manager', () => {
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
    'show state and due day, are filtered by them, and publish together, in $language',
    async (words) => {
      const mark = `（${words.language}）`;
      const linked = await createInterpretation(application, { title: `图解一${mark}` });
      const waiting = await createInterpretation(application, { title: `图解二${mark}` });
      const interpreted = await createPolicy(application, {
        title: `已解读的通知${mark}`,
        interpretations: [linked],
      });
      const open = await createPolicy(application, {
        title: `待解读的通知${mark}`,
        interpretations: [waiting],
      });
      await publish(application, 'policy', interpreted);
      await publish(application, 'interpretation', linked);
      await publish(application, 'policy', open);
      const draft = await createInterpretation(application, { title: `图解三${mark}` });
      await createPolicy(application, {
        title: `待发布的通知${mark}`,
        interpretations: [draft],
      });
      await createPolicy(application, { title: `未关联的通知${mark}` });

      const { page, complaints } = await openAdmin(browser, application.url, words.language);
      await signInOnPage(page, email);
      await page.goto(`${application.url}/admin/content-manager/collection-types/${POLICY}`);
      const row = (title: string) => page.getByRole('row').filter({ hasText: `${title}${mark}` });
      await page.locator('th').filter({ hasText: words.state }).first().waitFor();
      await page.locator('th').filter({ hasText: words.due }).last().waitFor();
      await row('已解读的通知').getByText(words.metSameDay).waitFor();
      await row('待解读的通知').getByText(words.open, { exact: true }).waitFor();

      await page.getByRole('button', { name: words.filter }).click();
      await page.getByRole('dialog').getByRole('combobox').first().click();
      await page.getByRole('option', { name: words.open, exact: true }).click();
      await page.keyboard.press('Escape');
      await row('已解读的通知').waitFor({ state: 'detached' });
      await row('待解读的通知').waitFor();
      expect(page.url()).toContain('state');
      await page.reload();
      await row('待解读的通知').waitFor();
      expect(await row('已解读的通知').count()).toBe(0);
      await page.getByRole('button', { name: words.filter }).click();
      await page.getByRole('button', { name: words.clear }).click();
      await page.keyboard.press('Escape');
      await row('已解读的通知').waitFor();

      await row('待发布的通知').getByRole('checkbox').check();
      await row('未关联的通知').getByRole('checkbox').check();
      await page.getByRole('button', { name: words.together }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.missing).waitFor();
      await dialog.getByText(words.linked, { exact: true }).waitFor();
      expect(await dialog.getByRole('button', { name: words.confirm }).count()).toBe(0);
      await dialog.getByRole('button', { name: words.leaveOut }).click();
      await dialog.getByRole('button', { name: words.confirm }).click();
      await page.getByText(words.done).first().waitFor();
      await row('待发布的通知').getByText(words.metSameDay, { exact: true }).waitFor();

      const published = await application.strapi.db.query(POLICY).findMany({
        where: { title: { $contains: mark }, publishedAt: { $notNull: true } },
      });
      expect(published).toHaveLength(3);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
