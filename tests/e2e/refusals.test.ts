import type { Browser, Locator, Page } from 'playwright-core';
import { createEditor, createSuperAdmin } from '../support/accounts';
import { startBrowser } from '../support/browser';
import { openDesk, type Desk } from '../support/desk';
import {
  createInterpretation,
  createPolicy,
  INTERPRETATION,
  POLICY,
  publish,
  remove,
  uniqueTitle,
  type Data,
} from '../support/documents';
import { LANGUAGES, patternOf } from '../support/refusals/sentences';
import type { RefusalCode } from '../support/refusals/table';
import { openSettingsOffice, PLUGIN, type SettingsOffice } from '../support/settings';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const GROUND = '上级机关要求限时公布';
const REASON = '涉及突发事件，须立即公布。';

/** What stands on a screen where a sentence is missing. */
const RAW =
  /\[object|An error occurred|Unknown error|\bapiError\.|\brefusal\.|PUBLICATION_|ValidationError|\bForbidden\b|\bNot Found\b|Internal Server Error/;
/** These refusals are what this walk is about; the browser reports each. */
const REFUSED = /the server responded with a status of 40[34] /;

let office: SettingsOffice;
let browser: Browser;
let isLocked = false;

beforeAll(async () => {
  office = await openSettingsOffice(null, { adminPanel: true });
  // As a database answers whose rows somebody else holds for too long.
  office.application.strapi.documents.use((context, next) => {
    if (!isLocked || context.uid !== POLICY || context.action !== 'update') return next();
    throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
  });
  browser = await startBrowser();
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await office.application.stop();
});

const newPolicy = async (data: Data = {}) => {
  const title = uniqueTitle('关于印发示例办法的通知');
  return { title, policy: await createPolicy(office.application, { title, ...data }) };
};
const listOf = (uid: string, title: string) =>
  `content-manager/collection-types/${uid}?_q=${encodeURIComponent(title)}`;

describe.each(LANGUAGES)('In %s, a person reads what is wrong and what to do', (language) => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    const person = await createSuperAdmin(office.application);
    desk = await openDesk(browser, office.application.url, language, person);
    page = desk.page;
  }, PATIENCE_MS);
  afterAll(() => desk.leave());
  afterEach(async () => {
    isLocked = false;
    expect(await page.locator('body').innerText()).not.toMatch(RAW);
    expect(desk.complaints.filter((complaint) => !REFUSED.test(complaint))).toEqual([]);
  });

  /** The sentence of a refusal, where it stands, about the document of this title. */
  const reads = (code: RefusalCode, within: Page | Locator, title = '') =>
    within.getByText(patternOf(language, code)).filter({ hasText: title }).first().waitFor();
  /** The sentence in a notification. */
  const isTold = (code: RefusalCode, by = desk) => by.isTold(patternOf(language, code));
  const openForm = async (side: 'policy' | 'interpretation', documentId: string, by = desk) => {
    await by.openForm(side, documentId);
    await by.sees(by.say('decision.label'));
  };
  const field = (name: string, on = page) => on.locator(`[name="${name}"]`).first();
  const isMarked = async (name: string) => {
    await page.locator(`[name="${name}"][aria-invalid="true"]`).first().waitFor();
  };
  const dialog = () => page.getByRole('dialog');
  const choose = (title: string) =>
    page.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check();

  it('when a publication is blocked, by the button', async () => {
    const { policy, title } = await newPolicy();
    await openForm('policy', policy);
    await desk.press(desk.say('publish.blocked', { label: desk.strapi.publish, count: 1 }));
    await reads('link.missing-interpretation', dialog(), title);
  });

  it('when a publication is blocked, by the keyboard, and what was typed stays', async () => {
    const { policy, title } = await newPolicy();
    await openForm('policy', policy);
    await field('summary').fill('发布之前填写的摘要');
    await page.keyboard.press('Control+Shift+Enter');
    await isTold('refusal.blocked');
    await reads('link.missing-interpretation', dialog(), title);
    await desk.sees(desk.say('blocked.unsaved'), dialog());
    await desk.press(desk.say('blocked.close'), dialog());
    expect(await field('summary').inputValue()).toBe('发布之前填写的摘要');
  });

  it('when documents are to be published from a list', async () => {
    const { title } = await newPolicy();
    await desk.open(listOf(POLICY, title));
    await choose(title);
    await desk.press(desk.strapi.publish);
    await desk.press(desk.strapi.publish, dialog());
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await isTold('refusal.blocked');
    await reads('link.missing-interpretation', dialog().last(), title);
  });

  it('when documents are to be published together', async () => {
    const { title } = await newPolicy();
    await desk.open(listOf(POLICY, title));
    await choose(title);
    await desk.press(desk.say('together.action'));
    await reads('link.missing-interpretation', dialog(), title);
  });

  it('when a public policy would lose its interpretation', async () => {
    const named = uniqueTitle('一图读懂示例办法');
    const interpretation = await createInterpretation(office.application, { title: named });
    const { policy, title } = await newPolicy({ interpretations: [interpretation] });
    await publish(office.application, 'policy', policy);
    await publish(office.application, 'interpretation', interpretation);
    await office.settings.change(({ gate }) => ({ gate: { ...gate, protectLinks: 'block' } }));
    try {
      await openForm('interpretation', interpretation);
      // In Chinese the header has a button of the same name.
      const panels = page.locator('[aria-labelledby="additional-information"]').first();
      await desk.press(desk.strapi.more, panels);
      await page.getByRole('menuitem', { name: desk.strapi.takeDown, exact: true }).click();
      await reads('protect-links.policy-left-without-interpretation', dialog(), title);

      await desk.open(listOf(INTERPRETATION, named));
      await choose(named);
      await page.getByRole('button', { name: /^(删除|Delete)$/ }).click();
      await reads('protect-links.policy-left-without-interpretation', dialog(), title);
    } finally {
      await office.settings.change(({ gate }) => ({ gate: { ...gate, protectLinks: 'warn' } }));
    }
  });

  it('when a document number is taken, at its field, and what was typed stays', async () => {
    const documentNumber = `示办发〔2026〕${language.length}号`;
    const taken = await newPolicy({ documentNumber });
    const { policy } = await newPolicy();
    await openForm('policy', policy);
    await field('summary').fill('改号时填写的摘要');
    await field('documentNumber').fill(documentNumber);
    await desk.press(desk.strapi.save);
    await isMarked('documentNumber');
    await reads('refusal.number-taken', page.getByRole('main'), taken.title);
    expect(await field('documentNumber').inputValue()).toBe(documentNumber);
    expect(await field('summary').inputValue()).toBe('改号时填写的摘要');
  });

  it('when a slug is taken, at its field', async () => {
    const slug = `taken-in-${language.toLowerCase()}`;
    await newPolicy({ slug });
    const { policy } = await newPolicy();
    await openForm('policy', policy);
    await field('slug').fill(slug);
    await desk.press(desk.strapi.save);
    await isMarked('slug');
    await reads('fault.slug-taken', page.getByRole('main'));
    expect(await field('slug').inputValue()).toBe(slug);
  });

  it('when the duty is lowered without a reason, at the field of the reason', async () => {
    const { policy, title } = await newPolicy({ nature: 'normative' });
    await openForm('policy', policy);
    await field('interpretationDuty').click();
    await page
      .getByRole('option', { name: desk.say('duty.not-required') })
      .first()
      .click();
    await desk.press(desk.strapi.save);
    await isMarked('dutyReason');
    await reads('refusal.duty-reason-missing-required', page.getByRole('main'), title);
  });

  it('when the reason of a waiver is short, and when somebody else has granted one', async () => {
    const { policy, title } = await newPolicy();
    await openForm('policy', policy);
    await desk.press(desk.say('waiver.grant'));
    const reason = dialog().getByRole('textbox', { name: desk.say('waiver.reason') });
    await dialog()
      .getByRole('textbox', { name: desk.say('waiver.ground') })
      .fill(GROUND);
    await reason.fill('太短');
    await desk.press(desk.say('waiver.confirm'), dialog());
    await desk.sees(desk.say('waiver.reason.short', { min: 10 }), dialog());

    const order = { policy, kind: 'publish-first', ground: GROUND, reason: REASON };
    expect((await office.send('post', `${PLUGIN}/waivers`, order)).status).toBe(201);
    await reason.fill(REASON);
    await desk.press(desk.say('waiver.confirm'), dialog());
    await reads('refusal.waiver-in-force', dialog(), title);
  });

  it('when a start is moved into the future', async () => {
    const interpretations = [await createInterpretation(office.application)];
    const { policy, title } = await newPolicy({ interpretations });
    await publish(office.application, 'policy', policy);
    const { body } = await office.get(`${PLUGIN}/deadlines?q=${encodeURIComponent(title)}`);
    await desk.open(`plugins/interpretation-sync/ledger/${body.data[0].deadline.id}`);
    await desk.press(desk.say('start.move'));
    const day = dialog().getByRole('combobox', { name: desk.say('start.day') });
    const ahead = new Date(Date.now() + 2 * DAY_MS);
    await day.fill(ahead.toLocaleDateString(language, { timeZone: 'Asia/Shanghai' }));
    await day.press('Tab');
    await dialog()
      .getByRole('textbox', { name: desk.say('start.reason') })
      .fill('此前已在门户网站公开。');
    await desk.press(desk.say('start.confirm'), dialog());
    await reads('refusal.start-ahead', dialog(), title);
  });

  it('when a setting is out of range', async () => {
    await desk.open('settings/interpretation-sync/deadlines');
    const days = page.getByLabel(desk.say('settings.deadlines.workingDays')).first();
    await days.fill('99');
    await desk.press(desk.say('settings.save'));
    await desk.sees(desk.say('settings.deadlines.problem.workingDays', { most: 60 }));
    await days.fill('3');
  });

  it('when a webhook leads into the network of the office', async () => {
    await desk.open('settings/interpretation-sync/webhooks');
    await desk.press(desk.say('settings.webhooks.add'));
    const enter = (name: string, text: string) =>
      dialog().getByRole('textbox', { name }).fill(text);
    await enter(desk.say('settings.webhooks.name'), '公文系统');
    await enter(desk.say('settings.webhooks.url'), 'http://192.168.1.1/hook');
    await desk.press(desk.say('settings.webhooks.save'), dialog());
    await reads('wrong.address-private', dialog());
  });

  it('when somebody else is at work: what was typed stays, and is saved afterwards', async () => {
    const { policy } = await newPolicy();
    await openForm('policy', policy);
    await field('summary').fill('他人办理期间填写的摘要');
    isLocked = true;
    await desk.press(desk.strapi.save);
    await isTold('refusal.busy');
    isLocked = false;
    await desk.sees(desk.say('panel.unsaved'));
    expect(await field('summary').inputValue()).toBe('他人办理期间填写的摘要');
    await desk.save();
    const stored = await office.application.strapi
      .documents(POLICY)
      .findOne({ documentId: policy });
    expect(stored).toMatchObject({ summary: '他人办理期间填写的摘要' });
  });

  it('when somebody else has deleted the document', async () => {
    const { policy } = await newPolicy();
    await openForm('policy', policy);
    await remove(office.application, 'policy', policy);
    await field('summary').fill('删除之后填写的摘要');
    await desk.press(desk.strapi.save);
    await isTold('refusal.content-not-found');
  });

  it('when a right has been taken away meanwhile: what was typed stays', async () => {
    const { strapi, url } = office.application;
    const onPolicies = (name: string) => ({
      action: `plugin::content-manager.explorer.${name}`,
      subject: POLICY,
      properties: { locales: ['zh-Hans'], fields: ['title', 'summary'] },
      conditions: [],
    });
    const gate = { action: 'plugin::interpretation-sync.gate.read', conditions: [] };
    const reading = [onPolicies('read'), gate];
    const person = await createEditor(office.application, [...reading, onPolicies('update')]);
    const { policy } = await newPolicy();
    const other = await openDesk(browser, url, language, person);
    await openForm('policy', policy, other);
    await field('summary', other.page).fill('收回权限之后填写的摘要');

    const { roles } = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: person.id }, populate: ['roles'] });
    await strapi.service('admin::role').assignPermissions(roles[0].id, reading);
    await other.press(other.strapi.save);
    await isTold('refusal.content-forbidden', other);
    expect(await field('summary', other.page).inputValue()).toBe('收回权限之后填写的摘要');
    await other.leave();
  });

  it('when a right of the plugin is missing', async () => {
    const { strapi, url } = office.application;
    const own = (name: string) => ({ action: `plugin::interpretation-sync.${name}` });
    const person = await createEditor(office.application, [own('alerts.read'), own('sweep.run')]);
    const other = await openDesk(browser, url, language, person);
    await other.open('plugins/interpretation-sync/alerts');
    await other.page
      .getByRole('button', { name: other.say('sweep.run') })
      .first()
      .waitFor();
    const { roles } = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: person.id }, populate: ['roles'] });
    await strapi
      .service('admin::role')
      .assignPermissions(roles[0].id, [{ ...own('alerts.read'), subject: null, conditions: [] }]);
    await other.press(other.say('sweep.run'));
    await isTold('refusal.action-forbidden', other);
    await other.leave();
  });
});
