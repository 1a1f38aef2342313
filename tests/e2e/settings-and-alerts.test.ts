import type { Browser, Page } from 'playwright-core';
import chinese from '../../plugins/interpretation-sync/admin/src/translations/zh-Hans.json';
import english from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { createEditor, createSuperAdmin } from '../support/accounts';
import { openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startBrowser } from '../support/browser';
import { createPolicy, POLICY, publish } from '../support/documents';
import { openSettingsOffice, PLUGIN, type SettingsOffice } from '../support/settings';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;

const languages: [language: AdminLanguage, say: typeof english][] = [
  ['zh-Hans', chinese],
  ['en', english],
];

let office: SettingsOffice;
let browser: Browser;
beforeAll(async () => {
  office = await openSettingsOffice(null, { adminPanel: true });
  browser = await startBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await office.application.stop();
});
beforeEach(async () => {
  const { defaults } = await office.settings.read();
  await office.settings.change(() => defaults);
});

const signedIn = async (language: AdminLanguage, email: string) => {
  const watched = await openAdmin(browser, office.application.url, language);
  await signInOnPage(watched.page, email);
  return watched;
};

const asAdministrator = async (language: AdminLanguage) =>
  signedIn(language, (await createSuperAdmin(office.application)).email);

const openSettings = async (page: Page, section: string, title: string): Promise<void> => {
  await page.goto(`${office.application.url}/admin/settings/interpretation-sync/${section}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
};

const choose = async (page: Page, field: string, choice: string): Promise<void> => {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
};

/** Saves through the dialog that says what the change will do. */
const save = async (page: Page, say: typeof english, reason?: string): Promise<void> => {
  await page.getByRole('button', { name: say['settings.save'], exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) {
    await dialog.getByRole('textbox', { name: say['settings.save.reason'] }).fill(reason);
  }
  await dialog.getByRole('button', { name: say['settings.save.confirm'] }).click();
  await dialog.waitFor({ state: 'detached' });
};

/** Whether a policy that owes an interpretation and has none gets past the gate. */
const isPublishedAlone = async (): Promise<boolean> => {
  const policy = await createPolicy(office.application);
  await publish(office.application, 'policy', policy).catch(() => undefined);
  const where = { documentId: policy, publishedAt: { $notNull: true } };
  return (await office.application.strapi.db.query(POLICY).count({ where })) === 1;
};

describe('An administrator', () => {
  it.each(languages)(
    'tries the gate without refusing anybody, sees what it would have refused, and puts it in force, in %s',
    async (language, say) => {
      const { page, complaints } = await asAdministrator(language);
      await openSettings(page, 'gate', say['settings.gate.title']);
      await page.getByRole('radio', { name: say['settings.gate.mode.trial'] }).click();
      await save(page, say, 'First try it.');
      expect(await isPublishedAlone()).toBe(true);

      await openSettings(page, 'gate', say['settings.gate.title']);
      const refused = page.getByRole('list', { name: say['settings.trial.latest'] });
      await refused.getByText(say['check.link']).first().waitFor();

      await page.getByRole('radio', { name: say['settings.gate.mode.enforce'] }).click();
      await save(page, say);
      expect(await isPublishedAlone()).toBe(false);

      await openSettings(page, 'history', say['settings.history.title']);
      await page.getByText('First try it.').first().waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(languages)(
    'lets a check only warn, and puts it back to its default, in %s',
    async (language, say) => {
      const { page, complaints } = await asAdministrator(language);
      await openSettings(page, 'gate', say['settings.gate.title']);
      await choose(page, say['check.link'], say['settings.severity.warn']);
      await save(page, say);
      expect(await isPublishedAlone()).toBe(true);

      const reset = say['settings.default.reset.of'].replace('{name}', say['check.link']);
      await page.getByRole('button', { name: reset }).click();
      await save(page, say);
      expect(await isPublishedAlone()).toBe(false);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(languages)(
    'writes the duty table by keyboard, tries it, and is asked before leaving it unsaved, in %s',
    async (language, say) => {
      const { page, complaints } = await asAdministrator(language);
      await openSettings(page, 'duty', say['settings.duty.title']);
      const { rules } = (await office.settings.read()).values.duty;
      const row = (sentence: string, number: number) => sentence.replace('{row}', String(number));
      const last = rules.length + 1;

      await page.getByRole('button', { name: say['settings.duty.add'] }).click();
      const useless = page.getByText(say['settings.duty.useless']);
      const duty = row(say['settings.duty.cell'], last).replace(
        '{column}',
        say['settings.duty.duty'],
      );
      await choose(page, duty, say['duty.recommended']);
      expect(await useless.count()).toBe(0);

      await page.getByRole('link', { name: say['settings.gate.title'] }).click();
      await page.getByRole('button', { name: say['settings.leave.stay'] }).click();

      // The focus goes with the row: one key moves it all the way to the top.
      await page.getByRole('button', { name: row(say['settings.duty.up'], last) }).focus();
      for (let moves = 1; moves < last; moves += 1) await page.keyboard.press('Enter');
      await page.locator('[data-row="0"]:focus').waitFor();
      await useless.first().waitFor();
      const decides = row(say['settings.duty.example.row'], 1).replace(
        '{duty}',
        say['duty.recommended'],
      );
      await page.getByText(decides).waitFor();

      await save(page, say);
      const everything = { nature: null, category: null, importance: null, duty: 'recommended' };
      expect((await office.settings.read()).values.duty.rules).toEqual([everything, ...rules]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(languages)(
    'keeps what was typed where somebody else was faster, in %s',
    async (language, say) => {
      const { page, complaints } = await asAdministrator(language);
      await openSettings(page, 'deadlines', say['settings.deadlines.title']);
      await page
        .getByRole('textbox', { name: say['settings.deadlines.closingTime'] })
        .fill('half past five');
      await page.getByRole('button', { name: say['settings.save'], exact: true }).click();
      await page.getByText(say['settings.deadlines.problem.closingTime']).first().waitFor();
      await page
        .getByRole('textbox', { name: say['settings.deadlines.closingTime'] })
        .fill('17:30');
      await office.settings.change(({ deadlines }) => ({
        deadlines: { ...deadlines, workingDays: 5 },
      }));

      await page.getByRole('button', { name: say['settings.save'], exact: true }).click();
      await page.getByText(say['settings.conflict']).waitFor();
      await page.getByRole('button', { name: say['settings.conflict.reload'] }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await save(page, say);
      expect((await office.settings.read()).values.deadlines).toMatchObject({
        workingDays: 5,
        closingTime: '17:30',
      });
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

describe('Somebody without the permission of a section', () => {
  it('reads the settings, is told why they stay as they are, and cannot change them', async () => {
    const reader = await createEditor(office.application, [
      { action: 'plugin::interpretation-sync.settings.read' },
    ]);
    const { page, complaints } = await signedIn('en', reader.email);
    await openSettings(page, 'gate', english['settings.gate.title']);
    await page.getByText(english['settings.read-only']).waitFor();
    const modes = page.getByRole('radio', { name: english['settings.gate.mode.trial'] });
    expect(await modes.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: english['settings.save'] }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('A head', () => {
  const openAlerts = async (): Promise<number> => {
    const { body } = await office.get(`${PLUGIN}/alerts/count`);
    return body.data.open;
  };

  it.each(languages)(
    'sees in the menu how many alerts are open, and acknowledges them at once, in %s',
    async (language, say) => {
      await office.settings.change(({ gate }) => ({
        gate: { ...gate, checks: { ...gate.checks, link: 'warn' } },
      }));
      for (let policies = 0; policies < 3; policies += 1) await isPublishedAlone();
      const open = await openAlerts();
      expect(open).toBeGreaterThanOrEqual(3);

      const head = await createEditor(
        office.application,
        ['alerts.read', 'alerts.acknowledge'].map((action) => ({
          action: `plugin::interpretation-sync.${action}`,
        })),
      );
      const { page, complaints } = await signedIn(language, head.email);
      const menu = page.getByRole('link', { name: new RegExp(say['menu.title']) });
      const numbered = new RegExp(`${say['menu.title']}.*${open}`);
      await page.getByRole('link', { name: numbered }).waitFor();

      await page.goto(
        `${office.application.url}/admin/plugins/interpretation-sync/alerts?state=open&pageSize=100`,
      );
      await page
        .getByRole('checkbox', { name: say['alerts.select.all'].replace('{total}', String(open)) })
        .click();
      await page
        .getByRole('button', { name: new RegExp(`${open} selected|所选 ${open} 条`) })
        .click();
      await page.getByText(say['alerts.empty']).waitFor();

      expect(await openAlerts()).toBe(0);
      await page.getByRole('link', { name: say['menu.title'], exact: true }).waitFor();
      expect(await menu.count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
