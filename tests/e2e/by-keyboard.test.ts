import type { Browser } from 'playwright-core';
import say from '../../plugins/interpretation-sync/admin/src/translations/en.json';
import { openAdmin, settled, signInOnPage } from '../support/admin-pages';
import { focusReturnsTo, tabTo } from '../support/assistive-technology';
import { startBrowser } from '../support/browser';
import { realTime } from '../support/clock';
import { openPicturedOffice, type PicturedOffice } from '../support/pictured-office';
import { addressOf, screenOf } from '../support/screens';

const PATIENCE_MS = 600_000;

describe('By keyboard alone', () => {
  let office: PicturedOffice;
  let browser: Browser;

  beforeAll(async () => {
    office = await openPicturedOffice();
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    realTime();
  });

  const open = async (name: string) => {
    const screen = screenOf(name);
    const watched = await openAdmin(browser, office.application.url, 'en');
    const { email, password } = office.account(screen.account);
    await signInOnPage(watched.page, email, password);
    await watched.page.goto(addressOf(screen, office));
    await settled(watched.page);
    return watched;
  };

  it(
    'the ledger is searched, filtered, sorted and exported, and a deadline is opened',
    async () => {
      const { page, complaints } = await open('ledger');
      const rows = page.locator('tbody tr');
      await tabTo(page, page.getByRole('searchbox', { name: say['ledger.search'] }));
      await page.keyboard.type('示例省');
      await page.keyboard.press('Enter');
      await page.waitForURL(/_q=/);

      await tabTo(page, page.getByRole('combobox', { name: say['ledger.column.state'] }));
      await page.keyboard.press('Enter');
      const overdue = page.getByRole('option', {
        name: say['deadline.state.overdue'],
        exact: true,
      });
      await tabTo(page, overdue, 'ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.waitForURL(/overdue/);
      await rows.nth(1).waitFor({ state: 'detached' });

      const column = say['ledger.column.due'];
      await tabTo(
        page,
        page.getByRole('button', { name: say['ledger.sort'].replace('{column}', column) }),
      );
      await page.keyboard.press('Enter');
      await page.waitForURL(/sort=dueAt/);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        tabTo(page, page.getByRole('button', { name: say['ledger.export'] })).then(() =>
          page.keyboard.press('Enter'),
        ),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/);

      await tabTo(page, rows.getByRole('link', { name: /Details of the deadline/ }));
      await page.keyboard.press('Enter');
      const move = page.getByRole('button', { name: say['start.move'] });
      await tabTo(page, move);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusReturnsTo(page, move);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'alerts are acknowledged, one of them and all that are ticked',
    async () => {
      const { page, complaints } = await open('alerts');
      const acknowledge = page.getByRole('button', { name: /^Acknowledge the alert/ });
      const before = await acknowledge.count();
      await tabTo(page, acknowledge.first());
      await page.keyboard.press('Enter');
      await acknowledge.nth(before - 1).waitFor({ state: 'detached' });
      await tabTo(page, page.getByRole('checkbox', { name: /^Select all/ }));
      await page.keyboard.press('Space');
      await tabTo(page, page.getByRole('button', { name: /selected/ }));
      await page.keyboard.press('Enter');
      await acknowledge.first().waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'a setting is changed, and its dialog left and come back to',
    async () => {
      const { page, complaints } = await open('settings-gate');
      await tabTo(page, page.getByRole('radio', { name: say['settings.gate.mode.enforce'] }));
      await page.keyboard.press('ArrowDown');
      const save = page.getByRole('button', { name: say['settings.save'], exact: true });
      await tabTo(page, save);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await focusReturnsTo(page, save);
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await tabTo(page, dialog.getByRole('textbox', { name: say['settings.save.reason'] }));
      await page.keyboard.type('Tried for a while, by keyboard.');
      await tabTo(page, dialog.getByRole('button', { name: say['settings.save.confirm'] }));
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'the dialogs of the edit view and of the list open, close and give the focus back',
    async () => {
      const { page, complaints } = await open('waiver');
      const grant = page.getByRole('button', { name: say['waiver.grant'] });
      await tabTo(page, grant);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusReturnsTo(page, grant);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
