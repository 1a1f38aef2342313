import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import {
  createEditor,
  createSuperAdmin,
  setPublicPermissions,
  type Account,
} from '../support/accounts';
import { formOf, openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { copiedFrom, pasteInto } from '../support/clipboard';
import {
  createInterpretation,
  createPolicy,
  publish,
  uidOf,
  writeLocale,
} from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

interface Words {
  language: AdminLanguage;
  save: string;
  saved: string;
  publish: string;
  published: string;
  bold: string;
  table: string;
  insertTable: string;
  mergeCells: string;
  confirm: string;
  lostImages: RegExp;
  policy: string;
  text: string;
  video: string;
  startFromOutline: string;
}

const languages: Words[] = [
  {
    language: 'zh-Hans',
    save: '保存',
    saved: '已保存',
    publish: '发布',
    published: '已发布',
    bold: '加粗',
    table: '表格',
    insertTable: '插入表格',
    mergeCells: '合并单元格',
    confirm: '确定',
    lostImages: /有1张图片未能带入/,
    policy: '政策文件',
    text: '文字解读',
    video: '视频解读',
    startFromOutline: '套用解读提纲',
  },
  {
    language: 'en',
    save: 'Save',
    saved: 'Saved document',
    publish: 'Publish',
    published: 'Published document',
    bold: 'Bold',
    table: 'Table',
    insertTable: 'Insert table',
    mergeCells: 'Merge cells',
    confirm: 'Confirm',
    lostImages: /1 image of what you pasted could not be taken over/,
    policy: 'Policy',
    text: 'Text',
    video: 'Video',
    startFromOutline: 'Start from the outline',
  },
];

const OUTLINE = /^<h2>一、背景依据<\/h2><p style="text-indent:2em"><\/p><h2>二、目标任务<\/h2>/;

const bodyOf = (page: Page) => page.locator('[role="textbox"][name="body"]');
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const tell = (page: Page, sentence: string | RegExp) =>
  page.locator('[role="status"], [role="alert"]').getByText(sentence).first().waitFor();

describe('The editor of bodies', () => {
  let application: Application;
  let browser: Browser;
  beforeAll(async () => {
    application = await startApplication({ adminPanel: true });
    await setPublicPermissions(application.strapi, ['api::policy.policy.findOne']);
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  const signedIn = async (language: AdminLanguage, person?: Account) => {
    // Each walk has a person of its own: Strapi counts how often one signs in.
    const { email } = person ?? (await createSuperAdmin(application));
    const opened = await openAdmin(browser, application.url, language);
    await signInOnPage(opened.page, email);
    return opened;
  };
  const policyToWrite = (body: string) =>
    createPolicy(application, {
      body,
      interpretationDuty: 'not-required',
      dutyReason: '仅为示例，不涉及公众权益。',
      disclosure: 'proactive',
    });
  const storedBodies = async (title: string): Promise<unknown[]> =>
    (
      await application.strapi.db
        .query(uidOf('interpretation'))
        .findMany({ where: { title }, select: ['body'] })
    ).map(({ body }) => body);

  it.each(languages)(
    'writes, takes a document from Word, makes a table and publishes, in $language',
    async (words) => {
      const policy = await policyToWrite('');
      const { page, complaints } = await signedIn(words.language);
      await page.goto(formOf(application.url, 'policy', policy));
      const body = bodyOf(page);
      await body.click();
      await page.keyboard.type('第一条 ');
      await page.keyboard.press('Alt+F10');
      await page.getByRole('button', { name: words.bold, exact: true }).focus();
      await page.keyboard.press('Enter');
      // The editor takes the focus back with the next frame.
      await page.waitForFunction(() => document.activeElement?.closest('[contenteditable=true]'));
      await page.waitForTimeout(200);
      await page.keyboard.type('为了规范');
      await page.keyboard.press('Enter');
      await pasteInto(body, copiedFrom('word'));
      await tell(page, words.lostImages);

      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await press(page, words.table);
      await page.getByRole('menuitem', { name: words.insertTable }).click();
      await press(page, words.confirm);
      await page.keyboard.type('项目');
      await page.keyboard.press('Tab');
      await page.keyboard.type('金额');
      await page.keyboard.press('Control+s');
      await tell(page, words.saved);
      await press(page, words.publish);
      await tell(page, words.published);

      const answer = await application.request.get(`/api/policies/${policy}`);
      const text: unknown = answer.body.data.body;
      expect(text).toMatch(
        /^<p>第一条 <strong>为了规范<\/strong><\/p><h2 style="text-align:center">/,
      );
      expect(text).toContain('<th colspan="2"><p style="text-align:center">');
      expect(text).toContain('<td rowspan="2">受理</td>');
      expect(text).toMatch(/<thead><tr><th.*?>项目.*?<\/th><th.*?>金额.*?<\/th>/);
      expect(text).not.toMatch(/mso|class=|<span|font|file:/i);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'leaves alone what is only opened, and takes back what is undone or discarded',
    async () => {
      const stored = '<div>甲<br />乙</div><table><tbody><tr><td>丙</td></tr></tbody></table>';
      const policy = await policyToWrite(stored);
      await publish(application, 'policy', policy);
      const { page } = await signedIn('zh-Hans');
      await page.goto(formOf(application.url, 'policy', policy));
      const save = (disabled: boolean) =>
        page.getByRole('button', { name: '保存', exact: true, disabled }).first().waitFor();
      await bodyOf(page).getByText('丙').click();
      await save(true);

      await page.keyboard.type('丁');
      await save(false);
      await page.keyboard.press('Control+z');
      await save(true);

      await page.keyboard.type('戊');
      await press(page, '保存');
      await tell(page, '已保存');
      // The one in the header comes first; what changes the document stands beside it.
      await page.getByRole('button', { name: '更多操作' }).last().click();
      await page.getByRole('menuitem', { name: '放弃修改' }).click();
      await press(page, '确认');
      await bodyOf(page).getByText('戊').waitFor({ state: 'detached' });
      await save(true);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'shows the text of each language, and undoes none into another',
    async () => {
      await application.strapi
        .plugin('i18n')
        .service('locales')
        .create({ code: 'en', name: 'English (en)' });
      const policy = await policyToWrite('<p>第一条</p>');
      await writeLocale(application, 'policy', policy, 'en', { body: '<p>Article 1</p>' });
      const { page } = await signedIn('zh-Hans');
      await page.goto(formOf(application.url, 'policy', policy));
      const body = bodyOf(page);
      await body.getByText('第一条').waitFor();
      await page.getByRole('combobox', { name: '语言', exact: true }).click();
      await page.getByRole('option', { name: /English/ }).click();
      await body.getByText('Article 1').click();
      await page.keyboard.press('Control+z');
      expect(await body.innerText()).toBe('Article 1');
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(['light', 'dark'])(
    'has no serious problem for assistive technology, %s',
    async (theme) => {
      const policy = await policyToWrite(
        '<h2>一、总则</h2><p>第一条 <a href="https://www.gov.cn/">原文</a></p><table><tbody><tr><th>甲</th><td>乙</td></tr></tbody></table>',
      );
      const { page } = await signedIn('zh-Hans');
      await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
      await page.goto(formOf(application.url, 'policy', policy));
      await bodyOf(page).getByText('第一条').click();
      const { violations } = await new AxeBuilder({ page })
        .include('[role="toolbar"]')
        .include('[role="textbox"][name="body"]')
        .analyze();
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(languages)(
    'starts a new interpretation from the outline, in $language',
    async (words) => {
      const title = `解读示例 ${words.language}`;
      const { page } = await signedIn(words.language);
      await page.goto(formOf(application.url, 'interpretation', 'create'));
      const body = bodyOf(page);
      await body.getByText('六、解读机构、解读人及联系方式').waitFor();
      // Somebody who only looked leaves without being asked.
      await page.getByRole('link', { name: words.policy, exact: true }).click();
      await page.waitForURL((address) => address.pathname.endsWith(uidOf('policy')));

      await page.goto(formOf(application.url, 'interpretation', 'create'));
      await page.locator('input[name="title"]').fill(title);
      const choose = async (form: string) => {
        await page.getByRole('combobox', { name: /^解读形式|^Form/ }).click();
        await page.getByRole('option', { name: form, exact: true }).click();
      };
      await choose(words.video);
      await body.getByText('一、背景依据').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: words.startFromOutline }).waitFor();
      await choose(words.text);
      await body.getByText('一、背景依据').waitFor();
      await press(page, words.save);
      await tell(page, words.saved);
      expect(await storedBodies(title)).toEqual([expect.stringMatching(OUTLINE)]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it('starts interpretations from the outline that the admin makes without a body', async () => {
    const { token } = await createSuperAdmin(application);
    const create = (data: object) =>
      application.request
        .post(`/content-manager/collection-types/${uidOf('interpretation')}`)
        .set('Authorization', `Bearer ${token}`)
        .send(data);
    await create({ title: '文字', form: 'text' }).expect(201);
    await create({ title: '清空', form: 'text', body: '' }).expect(201);
    await create({ title: '视频', form: 'video' }).expect(201);
    await createInterpretation(application, { title: '系统', form: 'text' });
    expect(await storedBodies('文字')).toEqual([expect.stringMatching(OUTLINE)]);
    expect(await storedBodies('清空')).toEqual(['']);
    expect(await storedBodies('视频')).toEqual([null]);
    expect(await storedBodies('系统')).toEqual([null]);
  });

  it(
    'shows the text, and no tools, to those who only read',
    async () => {
      const policy = await policyToWrite('<p>只读</p>');
      const reader = await createEditor(application, [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: uidOf('policy'),
          properties: { fields: ['title', 'body'], locales: ['zh-Hans'] },
        },
      ]);
      const { page } = await signedIn('en', reader);
      await page.goto(formOf(application.url, 'policy', policy));
      const body = bodyOf(page);
      await body.getByText('只读').waitFor();
      expect(await body.getAttribute('aria-readonly')).toBe('true');
      expect(await body.getAttribute('contenteditable')).toBe('false');
      expect(await page.getByRole('toolbar').count()).toBe(0);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
