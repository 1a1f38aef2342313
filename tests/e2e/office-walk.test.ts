import type { Browser, Locator } from 'playwright-core';
import type { AdminLanguage } from '../support/admin-pages';
import { startBrowser } from '../support/browser';
import type { Desk } from '../support/desk';
import { POLICY } from '../support/documents';
import { openSampleDesks, type SampleDesks } from '../support/sample-desks';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;
const LEDGER = 'plugins/interpretation-sync/ledger';
const ALERTS = 'plugins/interpretation-sync/alerts';
const SETTINGS = 'settings/interpretation-sync';

describe.each<AdminLanguage>(['zh-Hans', 'en'])('An office at work, in %s', (language) => {
  const linkedTitle = `关于规范示例事项的通知（${language}）`;
  const interpretationTitle = `一图读懂示例事项（${language}）`;
  const aloneTitle = `关于试行示例事项的通知（${language}）`;
  const refusedTitle = `关于加强示例事项的通知（${language}）`;

  let desks: SampleDesks;
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
    desks = await openSampleDesks(browser, language);
  }, PATIENCE_MS);
  afterAll(async () => {
    await desks.close();
    await browser.close();
  });

  const countPublic = (title: string): Promise<number> =>
    desks.application.strapi.db
      .query(POLICY)
      .count({ where: { title, publishedAt: { $notNull: true } } });

  /** Opens the list, starts a new document, and saves its title. */
  const writePolicy = async (desk: Desk, title: string): Promise<void> => {
    const { page, strapi } = desk;
    await desk.open(`content-manager/collection-types/${POLICY}`);
    await page.getByRole('link', { name: strapi.add, exact: true }).first().click();
    await page.locator('input[name="title"]').fill(title);
    await desk.save();
  };

  /** Opens a document as people find it: by its title in the list. */
  const findPolicy = async (desk: Desk, title: string): Promise<void> => {
    await desk.open(`content-manager/collection-types/${POLICY}?_q=${encodeURIComponent(title)}`);
    // The columns of the plugin come later, and a click on a row that is just drawn anew is lost.
    await desk.page.waitForLoadState('networkidle');
    await desk.page.getByRole('row').filter({ hasText: title }).first().click();
    await desk.page.locator('input[name="title"]').waitFor();
  };

  const ledgerRow = async (desk: Desk, title: string): Promise<Locator> => {
    await desk.open(`${LEDGER}?_q=${encodeURIComponent(title)}`);
    await desk.page.getByRole('heading', { name: desk.say('ledger.title'), level: 1 }).waitFor();
    return desk.page.locator('tbody tr').filter({ hasText: title });
  };

  /** Saves settings through the dialog that says what the change will do. */
  const saveSettings = async (desk: Desk): Promise<void> => {
    await desk.press(desk.say('settings.save'));
    await desk.press(desk.say('settings.save.confirm'), desk.page.getByRole('dialog'));
    await desk.isTold(desk.say('settings.saved'));
  };

  const runAs = async (desk: Desk, mode: 'trial' | 'enforce'): Promise<void> => {
    await desk.open(`${SETTINGS}/gate`);
    const name = desk.say(`settings.gate.mode.${mode}`);
    await desk.page.getByRole('radio', { name, exact: true }).click();
    await saveSettings(desk);
  };

  it(
    'drafts a policy in the department, sees why it is held back, and mends it in two clicks',
    async () => {
      const contact = await desks.of('contact');
      await writePolicy(contact, linkedTitle);
      const { page, say } = contact;
      await contact.sees(say('decision.blocked'));
      await contact.sees(/尚未关联解读材料|has no linked interpretation/);

      await contact.press(say('create.action'));
      await contact.isTold(say('create.done'));
      await page.locator('input[name="policies"]').waitFor();
      await page.locator('input[name="title"]').fill(interpretationTitle);
      await contact.save();
      await page
        .getByRole('link', { name: contact.quote(linkedTitle) })
        .first()
        .click();
      await contact.sees(say('decision.allowed'));
    },
    PATIENCE_MS,
  );

  it(
    'publishes both together, and has them in the ledger',
    async () => {
      const editor = await desks.of('editor');
      const { page, say } = editor;
      expect(await (await ledgerRow(editor, linkedTitle)).count()).toBe(0);
      await editor.sees(say('ledger.empty.filtered'));

      await findPolicy(editor, linkedTitle);
      await editor.press(say('together.action'));
      const dialog = page.getByRole('dialog');
      await editor.sees(linkedTitle, dialog);
      await editor.sees(interpretationTitle, dialog);
      await editor.press(say('together.confirm', { count: 2 }), dialog);
      await editor.isTold(say('together.done', { count: 2 }));
      expect(await countPublic(linkedTitle)).toBe(1);

      const row = await ledgerRow(editor, linkedTitle);
      await row.getByText(say('deadline.state.met-same-day')).waitFor();
      await row.getByText(interpretationTitle).waitFor();
      await row.getByText(say('ledger.link.both')).waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'tries the gate without refusing anybody: the panel says so, and what is missing is told',
    async () => {
      await runAs(await desks.of('system'), 'trial');

      const contact = await desks.of('contact');
      await writePolicy(contact, aloneTitle);
      const editor = await desks.of('editor');
      const { page, say, strapi } = editor;
      await findPolicy(editor, aloneTitle);
      await editor.sees(say('decision.trial'));
      await editor.sees(say('decision.allowed'));
      await editor.sees(say('finding.trial'));
      await editor.press(say('publish.warned', { label: strapi.publish, count: 1 }));
      await editor.isTold(strapi.published);
      await editor.sees(say('deadline.state.open'));
      await page.reload();
      await editor.sees(say('deadline.left', { days: 3 }));
      expect(await countPublic(aloneTitle)).toBe(1);

      const row = await ledgerRow(editor, aloneTitle);
      await row.getByText(say('deadline.state.open')).waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'tells the head of it, who acknowledges',
    async () => {
      const head = await desks.of('head');
      const { page, say } = head;
      await head.open(ALERTS);
      const row = page.locator('tbody tr').filter({ hasText: aloneTitle });
      await row.getByText(say('alerts.level.started')).waitFor();
      await head.press(say('alerts.acknowledge.of', { title: head.quote(aloneTitle) }), row);
      await head.isTold(say('alerts.acknowledged', { title: head.quote(aloneTitle) }));
      await row.getByText(say('alerts.state.acknowledged')).waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'puts the gate in force again: the next publication is refused',
    async () => {
      const system = await desks.of('system');
      await runAs(system, 'enforce');

      const editor = await desks.of('editor');
      const { page, say, strapi } = editor;
      await writePolicy(editor, refusedTitle);
      await editor.sees(say('decision.blocked'));
      expect(await page.getByText(say('decision.trial')).count()).toBe(0);
      await editor.press(say('publish.blocked', { label: strapi.publish, count: 1 }));
      const dialog = page.getByRole('dialog');
      await editor.sees(say('blocked.title'), dialog);
      await editor.press(say('blocked.close'), dialog);
      expect(await countPublic(refusedTitle)).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'gives more time, by a rule of the administrator',
    async () => {
      const system = await desks.of('system');
      await system.open(`${SETTINGS}/deadlines`);
      const days = system.page.getByRole('textbox', {
        name: system.say('settings.deadlines.workingDays'),
      });
      await days.fill('5');
      await days.blur();
      await saveSettings(system);

      const editor = await desks.of('editor');
      await findPolicy(editor, aloneTitle);
      await editor.sees(editor.say('deadline.left', { days: 5 }));
    },
    PATIENCE_MS,
  );

  it('and nobody’s browser had anything to complain about', async () => {
    expect(desks.complaints()).toEqual(desks.complaints().map(([name]) => [name, []]));
  });
});
