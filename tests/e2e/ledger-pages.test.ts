import type { Browser, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { civilDateOf } from 'strapi-plugin-interpretation-sync/domain';
import { createEditor, createSuperAdmin, type Account } from '../support/accounts';
import { openAdmin, signInOnPage, type AdminLanguage } from '../support/admin-pages';
import { startApplication, type Application } from '../support/application';
import { startBrowser } from '../support/browser';
import { realTime, setTime } from '../support/clock';
import { createDepartment } from '../support/departments';
import { createPair, editDraft, importPublicPolicy, publish } from '../support/documents';

/** A first load of the admin on a busy machine. */
const PATIENCE_MS = 240_000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Words {
  language: AdminLanguage;
  overview: string;
  ledger: string;
  overdue: string;
  seeOverdue: string;
  total: string;
  rate: string;
  dueWidget: RegExp;
  rateWidget: RegExp;
  state: string;
  late: string;
  department: string;
  sortByNumber: string;
  search: string;
  clear: string;
  exporting: string;
  linked: string;
}

const languages: Words[] = [
  {
    language: 'zh-Hans',
    overview: '工作总览',
    ledger: '政策文件与解读台账',
    overdue: '逾期未解读',
    seeOverdue: '查看全部：逾期未解读',
    total: '合计',
    rate: '33.3%',
    dueWidget: /逾期未解读 1 份，今日截止 0 份/,
    rateWidget: /解读按时率/,
    state: '解读状态',
    late: '逾期补解读',
    department: '牵头起草处室',
    sortByNumber: '按发文字号排序',
    search: '搜索标题或者发文字号',
    clear: '清除全部条件',
    exporting: '导出台账',
    linked: '已互为关联',
  },
  {
    language: 'en',
    overview: 'Overview',
    ledger: 'Ledger of policies and interpretations',
    overdue: 'Overdue',
    seeOverdue: 'See all: Overdue',
    total: 'Total',
    rate: '33.3%',
    dueWidget: /1 overdue, 0 due today/,
    rateWidget: /On-time rate/,
    state: 'State',
    late: 'Interpreted late',
    department: 'Drafting department',
    sortByNumber: 'Sort by Number',
    search: 'Search titles and numbers',
    clear: 'Clear all filters',
    exporting: 'Export to XLSX',
    linked: 'Linked both ways',
  },
];

describe('The pages of ledger and overview', () => {
  let application: Application;
  let browser: Browser;
  let overduePolicy: string;
  const now = new Date();
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const civil = (instant: Date) => civilDateOf(instant, 'Asia/Shanghai');

  const pages = () => `${application.url}/admin/plugins/interpretation-sync`;
  const open = async (language: AdminLanguage, person?: Account) => {
    // Each walk has a person of its own: Strapi counts how often one signs in.
    const { email } = person ?? (await createSuperAdmin(application));
    const watched = await openAdmin(browser, application.url, language);
    await signInOnPage(watched.page, email);
    return watched;
  };
  /** Numbers in the order in which the table shows them. */
  const numbersShown = async (page: Page): Promise<string[]> => {
    const rows = await page.locator('tbody tr').allInnerTexts();
    return rows.map((row) => /〔2020〕\d+号/.exec(row)?.[0] ?? row);
  };
  const waitForNumbers = async (page: Page, numbers: string[]) => {
    for (const since = Date.now(); Date.now() - since < 30_000;) {
      if (String(await numbersShown(page)) === String(numbers)) return;
      await page.waitForTimeout(100);
    }
    expect(await numbersShown(page)).toEqual(numbers);
  };

  beforeAll(async () => {
    setTime(daysAgo(60));
    application = await startApplication({
      adminPanel: true,
      env: { INTERPRETATION_SYNC_APPLIES_FROM: civil(daysAgo(90)) },
    });
    const department = await createDepartment(application, { name: '政策法规处' });
    const release = async (serial: number, since: number, interpretedAt: number | null) => {
      const { policy, interpretation } = await createPair(application);
      await editDraft(application, 'policy', policy, {
        title: `关于示例事项的通知（${serial}）`,
        documentNumber: `示函〔2020〕${serial}号`,
        nature: 'normative',
        category: 'notice',
        draftingDepartment: serial === 1 ? department : null,
      });
      setTime(daysAgo(since));
      await publish(application, 'policy', policy);
      if (interpretedAt !== null) {
        setTime(daysAgo(interpretedAt));
        await publish(application, 'interpretation', interpretation);
      }
      return policy;
    };
    await release(1, 50, 50);
    await release(2, 45, 25);
    overduePolicy = await release(3, 30, null);
    await release(4, 0, null);
    realTime();
    browser = await startBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await application.stop();
  });

  it.each(languages)(
    'shows what is due and how deadlines were kept, in $language',
    async (words) => {
      const { page, complaints } = await open(words.language);
      await page.getByText(words.dueWidget).waitFor();
      await page.getByText(words.rateWidget).first().waitFor();

      await page.goto(pages());
      await page.getByRole('heading', { name: words.overview, level: 1 }).waitFor();
      const overdue = page.getByRole('region', { name: words.overdue, exact: true });
      await overdue.getByRole('link', { name: '关于示例事项的通知（3）' }).waitFor();

      const period = `period=custom&from=${civil(daysAgo(62))}&to=${civil(daysAgo(-2))}`;
      await page.goto(`${pages()}/overview?${period}`);
      const totals = page.locator('tbody tr').filter({ hasText: words.total });
      await totals.nth(1).waitFor();
      for (const figures of await totals.allInnerTexts()) {
        const [, ...cells] = figures.split(/\s+/);
        expect(cells.slice(0, 6)).toEqual([words.rate, '1', '0', '1', '1', '1']);
      }
      const charts = page.getByRole('main').getByRole('img');
      await charts.getByText('0%').nth(1).waitFor();
      expect(await charts.count()).toBe(2);

      await page.getByRole('link', { name: words.seeOverdue }).click();
      await page.getByRole('heading', { name: words.ledger, level: 1 }).waitFor();
      await waitForNumbers(page, ['〔2020〕3号']);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(languages)(
    'filters, searches and sorts the ledger by its address and exports what is shown, in $language',
    async (words) => {
      const { page, complaints } = await open(words.language);
      await page.goto(`${pages()}/ledger`);
      await waitForNumbers(page, ['〔2020〕4号', '〔2020〕3号', '〔2020〕2号', '〔2020〕1号']);
      expect(await page.getByText(words.linked).count()).toBe(2);

      await page.getByRole('button', { name: words.sortByNumber }).click();
      await waitForNumbers(page, ['〔2020〕1号', '〔2020〕2号', '〔2020〕3号', '〔2020〕4号']);
      await page.getByRole('combobox', { name: words.state }).click();
      await page.getByRole('option', { name: words.overdue, exact: true }).click();
      await page.getByRole('option', { name: words.late, exact: true }).click();
      await page.keyboard.press('Escape');
      await waitForNumbers(page, ['〔2020〕2号', '〔2020〕3号']);

      await page.reload();
      await waitForNumbers(page, ['〔2020〕2号', '〔2020〕3号']);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.exporting }).click(),
      ]);
      const [sheet] = await readExcelFile(await download.path());
      expect(sheet?.data.slice(1).map((row) => row[1])).toEqual([
        '示函〔2020〕2号',
        '示函〔2020〕3号',
      ]);

      await page.getByLabel(words.search).fill('（3） & %');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: words.clear }).nth(1).waitFor();
      await page.goBack();
      await waitForNumbers(page, ['〔2020〕2号', '〔2020〕3号']);

      await page.getByRole('button', { name: words.clear }).click();
      await page.getByRole('combobox', { name: words.department }).click();
      await page.getByRole('option', { name: '政策法规处' }).click();
      await waitForNumbers(page, ['〔2020〕1号']);
      await page.getByRole('link', { name: '关于示例事项的通知（1）', exact: true }).click();
      await page.waitForURL(/content-manager\/collection-types\/api::policy\.policy/);
      await page.goBack();
      await waitForNumbers(page, ['〔2020〕1号']);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'offers each person what that person may see',
    async () => {
      const action = (name: string) => ({ action: `plugin::interpretation-sync.${name}` });
      const reader = await createEditor(application, [action('ledger.read')]);
      const { page, complaints } = await open('en', reader);
      await page.goto(pages());
      await page.getByRole('heading', { name: 'To do' }).waitFor();
      const links = page.getByRole('navigation', { name: 'Policy interpretation pages' });
      expect(await links.getByRole('link').allInnerTexts()).toEqual(['Overview', 'Ledger']);
      expect(await page.getByRole('heading', { name: 'On-time rate' }).count()).toBe(0);
      await page.goto(`${pages()}/alerts`);
      await page.getByText("You don't have the permissions to access that content").waitFor();
      await page.goto(`${pages()}/ledger`);
      await page
        .getByRole('link', { name: /Details of the deadline/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Interpretation deadline in detail' }).waitFor();
      expect(await page.getByRole('button', { name: 'Move the start' }).count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'moves the start of a deadline for a reason, and says what the server refuses',
    async () => {
      const { page, complaints } = await open('en');
      await page.goto(`${pages()}/ledger?_q=3`);
      await page.getByRole('link', { name: /Details of the deadline.*3/ }).click();
      await page.getByRole('button', { name: 'Move the start' }).click();
      const dialog = page.getByRole('dialog');
      const confirm = dialog.getByRole('button', { name: 'Move the start' });
      expect(await confirm.isDisabled()).toBe(true);
      await dialog.getByLabel('Reason').fill('Public in the gazette before, as page 3 shows.');
      const day = dialog.getByRole('combobox', { name: 'Public since (day)' });
      const enter = async (date: Date) => {
        const [year, month, dayOfMonth] = civil(date).split('-');
        await day.fill(`${month}/${dayOfMonth}/${year}`);
        await day.press('Tab');
      };
      await enter(daysAgo(-20));
      await confirm.click();
      await dialog.getByRole('alert').waitFor();
      await enter(daysAgo(40));
      await confirm.click();
      await dialog.waitFor({ state: 'detached' });

      const { startedAt } = await application.strapi.db
        .query('plugin::interpretation-sync.deadline')
        .findOne({ where: { policyDocumentId: overduePolicy } });
      expect(civil(new Date(Number(startedAt)))).toBe(civil(daysAgo(40)));
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'asks for no more than a page, however many policies there are',
    async () => {
      for (let policies = 0; policies < 200; policies += 1) await importPublicPolicy(application);
      const { page, complaints } = await open('en');
      const answers: { rows: number; total: number }[] = [];
      page.on('response', async (response) => {
        if (!new URL(response.url()).pathname.endsWith('/interpretation-sync/deadlines')) return;
        const { data, meta } = await response.json();
        answers.push({ rows: data.length, total: meta.pagination.total });
      });
      const rows = page.locator('tbody tr');
      await page.goto(`${pages()}/ledger`);
      await rows.nth(19).waitFor();
      await page.getByRole('button', { name: 'Sort by Number' }).click();
      await rows.filter({ hasText: '〔2020〕1号' }).waitFor();
      await page.getByRole('combobox', { name: 'State' }).click();
      await page.getByRole('option', { name: 'Overdue', exact: true }).click();
      await page.keyboard.press('Escape');
      await waitForNumbers(page, ['〔2020〕3号']);

      expect(answers.map((answer) => answer.rows)).toEqual([20, 20, 1]);
      expect(answers[0]?.total).toBe(204);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
