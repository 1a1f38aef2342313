import type { Browser } from 'playwright-core';
import { createSuperAdmin } from '../support/accounts';
import type { AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { openDesk, type Desk } from '../support/desk';
import { createPolicy, POLICY } from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;
const PUBLISH_KEYS = 'Control+Shift+Enter';

const languages: AdminLanguage[] = ['zh-Hans', 'en'];
const busy = {
  'zh-Hans': /正在办理|稍候|稍后/,
  en: /again/,
};

/** By which hand an action is started. */
const hands: [hand: string, publish: (desk: Desk) => Promise<void>][] = [
  ['button', (desk) => desk.press(desk.strapi.publish)],
  ['keyboard', (desk) => desk.page.keyboard.press(PUBLISH_KEYS)],
];

describe('What was typed', () => {
  let application: Application;
  let browser: Browser;
  let isLocked = false;
  let titles = 0;

  beforeAll(async () => {
    application = await startApplication({ adminPanel: true });
    // As a database answers whose rows somebody else holds for too long.
    application.strapi.documents.use((context, next) => {
      if (!isLocked || context.uid !== POLICY || context.action !== 'update') return next();
      throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
    });
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterEach(() => {
    isLocked = false;
  });
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  const rowsOf = async (documentId: string) =>
    (await application.strapi.db.query(POLICY).findMany({ where: { documentId } })).map(
      ({ title, body, publishedAt }) => ({ title, body, isPublic: publishedAt !== null }),
    );

  /** A draft in whose form a person has just typed a title and a text. */
  const typeInto = async (language: AdminLanguage) => {
    const stored = { title: `关于存稿的通知（${(titles += 1)}）`, body: '<p>存稿</p>' };
    const typed = { title: `${stored.title}修改稿`, text: '新写的一段' };
    const policy = await createPolicy(application, stored);
    const desk = await openDesk(
      browser,
      application.url,
      language,
      await createSuperAdmin(application),
    );
    const { page } = desk;
    await desk.openForm('policy', policy);
    const body = page.locator('[role="textbox"][name="body"]');
    await body.getByText('存稿').click();
    await page.keyboard.press('End');
    await page.keyboard.type(typed.text);
    await page.locator('input[name="title"]').fill(typed.title);
    await desk.sees(desk.say('panel.unsaved'));

    /** Still in the form, and still unsaved: who leaves is asked. */
    const expectKept = async () => {
      await body.getByText(typed.text).waitFor();
      expect(await page.locator('input[name="title"]').inputValue()).toBe(typed.title);
      await page.getByRole('button', { name: desk.strapi.save, disabled: false }).first().waitFor();
      await desk.sees(desk.say('panel.unsaved'));
      const asked = page.waitForEvent('dialog');
      await page.evaluate(() => setTimeout(() => location.reload()));
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      expect(await page.locator('input[name="title"]').inputValue()).toBe(typed.title);
      expect(await rowsOf(policy)).toEqual([{ ...stored, isPublic: false }]);
    };
    /** It can be saved afterwards, and comes back from the server. */
    const expectSaved = async () => {
      await desk.save();
      await page.reload();
      await body.getByText(typed.text).waitFor();
      expect(await rowsOf(policy)).toEqual([
        { title: typed.title, body: expect.stringContaining(typed.text), isPublic: false },
      ]);
      expect(desk.complaints).toEqual([]);
      await desk.leave();
    };
    return { desk, typed, expectKept, expectSaved };
  };

  describe.each(hands)('and is to be published by %s', (_hand, publish) => {
    it.each(languages)(
      'outlives the refusal of the gate, in %s',
      async (language) => {
        const { desk, typed, expectKept, expectSaved } = await typeInto(language);
        const { page, say } = desk;
        await publish(desk);
        const dialog = page.getByRole('dialog');
        await desk.sees(say('blocked.title'), dialog);
        await desk.sees(say('blocked.unsaved'), dialog);
        await desk.sees(typed.title, dialog);
        await desk.press(say('blocked.close'), dialog);
        await dialog.waitFor({ state: 'detached' });
        await expectKept();
        await expectSaved();
      },
      PATIENCE_MS,
    );

    it.each(languages)(
      'outlives a lock that somebody else holds, in %s',
      async (language) => {
        const { desk, expectKept, expectSaved } = await typeInto(language);
        isLocked = true;
        await publish(desk);
        await desk.isTold(busy[language]);
        await expectKept();
        isLocked = false;
        await expectSaved();
      },
      PATIENCE_MS,
    );
  });

  it.each(languages)(
    'and cannot be saved at present is still to be saved, in %s',
    async (language) => {
      const { desk, expectKept, expectSaved } = await typeInto(language);
      isLocked = true;
      await desk.press(desk.strapi.save);
      await desk.isTold(busy[language]);
      await expectKept();
      await desk.page.keyboard.press('Control+s');
      await desk.isTold(busy[language]);
      await expectKept();
      isLocked = false;
      await expectSaved();
    },
    PATIENCE_MS,
  );
});
