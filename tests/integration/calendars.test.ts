import type {
  CalendarOrder,
  CalendarVersionAnswer,
  DeadlineAnswer,
} from '../../plugins/interpretation-sync/shared/contracts';
import { startApplication, type Application } from '../support/application';
import {
  CALENDARS,
  confirmCalendar,
  days2027,
  loadCalendar,
  previewCalendar,
  shippedDays,
  yearFile,
} from '../support/calendars';
import { createClerk, type Clerk } from '../support/clerk';
import { realTime, setTime } from '../support/clock';
import { createPair, POLICY } from '../support/documents';
import { alertsOf, timelineOf } from '../support/records';

const PLUGIN = '/interpretation-sync';
/** Times are Beijing's. */
const at = (day: string, time = '10:00') => `${day}T${time}:00+08:00`;

let application: Application;
let clerk: Clerk;

const start = async (instant: string) => {
  setTime(instant);
  application = await startApplication({
    env: { INTERPRETATION_SYNC_APPLIES_FROM: '2019-01-01' },
  });
  clerk = createClerk(application);
};
const stop = async () => {
  realTime();
  await application.stop();
};
const deadlineOf = async (policy: string): Promise<DeadlineAnswer> =>
  (await clerk.call('get', `${PLUGIN}/gate/${POLICY}/${policy}`)).body.data.deadline;
const dueOn = async (policy: string) => (await deadlineOf(policy)).dueOn;
/** A policy that becomes public now, alone unless told otherwise. */
const publishAt = async (instant: string, isPair = false) => {
  await clerk.itIs(instant);
  const sides = isPair ? (['policy', 'interpretation'] as const) : (['policy'] as const);
  return (await createPair(application, sides)).policy;
};
const calendar = async (query = '') => (await clerk.call('get', `${CALENDARS}${query}`)).body.data;
const versions = async (): Promise<CalendarVersionAnswer[]> =>
  (await clerk.call('get', `${CALENDARS}/versions`)).body.data;
const movesOf = async (policy: string) =>
  (await timelineOf(application, { documentId: policy })).filter(
    ({ event }) => event === 'deadline.moved',
  );

describe('Amendments of the State Council, replayed as imports', () => {
  const without = (year: number, ...dates: string[]) =>
    shippedDays(year).filter(({ date }) => !dates.includes(date));

  beforeAll(() => start(at('2019-03-01')));
  afterAll(stop);

  it('of 22 March 2019 moves exactly the two deadlines that Labour Day touches', async () => {
    const original = yearFile(
      2019,
      without(2019, '2019-04-28', '2019-05-02', '2019-05-03', '2019-05-04', '2019-05-05'),
    );
    const { sanity } = await loadCalendar(clerk, original);
    expect(sanity.find(({ code }) => code === 'specialDays')?.isUsual).toBe(false);
    const untouched = await publishAt(at('2019-04-17'));
    const first = await publishAt(at('2019-04-26', '09:00'));
    const interpreted = await publishAt(at('2019-04-26', '09:30'), true);
    const second = await publishAt(at('2019-04-30', '16:00'));
    expect([await dueOn(first), await dueOn(second)]).toEqual(['2019-05-02', '2019-05-06']);

    const amended = yearFile(2019, shippedDays(2019));
    const preview = await previewCalendar(clerk, amended);
    expect(preview.moves.items).toEqual([
      expect.objectContaining({
        policy: expect.objectContaining({ documentId: first }),
        before: expect.objectContaining({ dueOn: '2019-05-02' }),
        after: expect.objectContaining({ dueOn: '2019-04-30' }),
      }),
      expect.objectContaining({
        policy: expect.objectContaining({ documentId: second }),
        before: expect.objectContaining({ dueOn: '2019-05-06' }),
        after: expect.objectContaining({ dueOn: '2019-05-07' }),
      }),
    ]);
    expect(preview.moves.pagination.total).toBe(2);
    expect(
      preview.differences.map(({ date, before, after }) => `${date} ${before} ${after}`),
    ).toEqual([
      '2019-04-28 weekend make-up-day',
      '2019-05-02 working-day day-off',
      '2019-05-03 working-day day-off',
      '2019-05-04 weekend day-off',
      '2019-05-05 weekend make-up-day',
    ]);
    expect(preview.isUnusual).toBe(false);
    // Nothing is applied by itself.
    expect(await dueOn(first)).toBe('2019-05-02');

    expect((await confirmCalendar(clerk, amended, preview)).status).toBe(200);
    expect([await dueOn(first), await dueOn(second)]).toEqual(['2019-04-30', '2019-05-07']);
    expect(await dueOn(untouched)).toBe('2019-04-22');
    // What was judged stays.
    expect(await dueOn(interpreted)).toBe('2019-05-02');
    expect(await movesOf(first)).toMatchObject([
      {
        actorKind: 'admin',
        params: {
          before: { dueOn: '2019-05-02' },
          dueOn: '2019-04-30',
          calendar: { version: 2, reason: '按照国务院办公厅通知更新' },
        },
      },
    ]);
    expect(await movesOf(untouched)).toEqual([]);
    expect(await movesOf(interpreted)).toEqual([]);
    expect((await deadlineOf(untouched)).calendarVersion).toBe(preview.calendarVersion);
  });

  it('of 27 January 2020 extends the Spring Festival while clocks run', async () => {
    const original = yearFile(2020, [
      ...without(2020, '2020-01-31', '2020-02-01', '2020-02-02'),
      { name: '春节', date: '2020-02-01', isOffDay: false },
    ]);
    await clerk.itIs(at('2020-01-10'));
    await loadCalendar(clerk, original);
    const untouched = await publishAt(at('2020-01-16'));
    const first = await publishAt(at('2020-01-22'));
    const second = await publishAt(at('2020-01-23', '22:00'));
    expect([await dueOn(first), await dueOn(second)]).toEqual(['2020-02-01', '2020-02-03']);
    await clerk.itIs(at('2020-01-27'));
    const { moves } = await loadCalendar(clerk, yearFile(2020, shippedDays(2020)));
    expect(moves.items.map(({ policy }) => policy.documentId)).toEqual([first, second]);
    expect([await dueOn(first), await dueOn(second)]).toEqual(['2020-02-04', '2020-02-05']);
    expect(await dueOn(untouched)).toBe('2020-01-20');
  });

  it('can be taken back to an earlier version the same way, and again forth', async () => {
    const policy = await publishAt(at('2020-01-22'));
    await clerk.itIs(at('2020-02-02'));
    const rollback: CalendarOrder = { kind: 'rollback', version: 3 };
    const preview = await loadCalendar(clerk, rollback);
    expect(preview).toMatchObject({ baseVersion: 4, sanity: [], isUnusual: false });
    expect(await dueOn(policy)).toBe('2020-02-01');
    // Due on 1 February, it is late now; when the day comes back it is not, and nobody was wrong.
    await clerk.call('post', `${PLUGIN}/sweep`);
    expect(await alertsOf(application, policy)).toContain('overdue 1.1 open');
    await loadCalendar(clerk, { kind: 'rollback', version: 0 });
    expect(await dueOn(policy)).toBe('2020-02-04');
    expect(await alertsOf(application, policy)).toContain('overdue 1.1 retracted');
    const [latest, before] = await versions();
    expect(latest).toMatchObject({
      version: 6,
      kind: 'rollback',
      restoredVersion: 0,
      replacedVersion: 5,
    });
    expect(before).toMatchObject({ version: 5, kind: 'rollback', restoredVersion: 3 });
    expect((await calendar()).calendarVersion).toBe((await versions()).at(-1)?.calendarVersion);
  });
});

describe('The work calendar', () => {
  const order = yearFile(2027, days2027);

  beforeAll(() => start(at('2026-10-31')));
  afterAll(stop);

  it('shows the days of a year, how far they are official, and where they come from', async () => {
    const shown = await calendar('?year=2026');
    expect(shown).toMatchObject({
      version: 0,
      timeZone: 'Asia/Shanghai',
      weekend: [0, 6],
      coverage: { from: '2018-12-29', until: '2026-12-24', urgency: 'none' },
      year: 2026,
      figures: { workingDays: 248, makeUpDays: 6, weekdayDaysOff: 19 },
    });
    expect(shown.days).toHaveLength(39);
    expect((await calendar('?year=2027')).days[0]).toEqual({
      date: '2027-01-01',
      isOffDay: true,
      name: '元旦',
      layer: 'statutory',
    });
    await clerk.itIs(at('2026-12-10'));
    expect((await calendar()).coverage.urgency).toBe('missing');
  });

  it('says what would be due', async () => {
    const publishedAt = encodeURIComponent(at('2026-09-30', '23:30'));
    const { body } = await clerk.call('get', `${CALENDARS}/calculate?publishedAt=${publishedAt}`);
    expect(body.data).toMatchObject({
      publishedOn: '2026-09-30',
      workingDays: 3,
      counted: ['2026-10-08', '2026-10-09', '2026-10-10'],
      dueOn: '2026-10-10',
      dueAt: '2026-10-10T16:00:00.000Z',
      provisional: false,
    });
  });

  it('turns what is provisional into official days when the notice is loaded', async () => {
    const policy = await publishAt(at('2026-12-30'));
    const before = await deadlineOf(policy);
    expect(before).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    const preview = await previewCalendar(clerk, order);
    expect(preview.coverage).toEqual({
      before: { from: '2018-12-29', until: '2026-12-24' },
      after: { from: '2018-12-29', until: '2027-12-24' },
    });
    expect(preview.isUnusual).toBe(false);
    await confirmCalendar(clerk, order, preview);
    expect(await deadlineOf(policy)).toMatchObject({
      dueOn: '2027-01-05',
      provisional: false,
      calendarVersion: preview.calendarVersion,
    });
    const [latest] = await versions();
    expect(latest).toMatchObject({
      version: 1,
      kind: 'import',
      layer: 'national',
      year: 2027,
      format: 'holiday-cn',
      reason: '按照国务院办公厅通知更新',
      replacedVersion: 0,
      movedDeadlines: 0,
    });
    expect(latest?.sourceText).toContain('"2027-02-05"');
  });

  it('counts by the region where it says otherwise', async () => {
    const policy = await publishAt(at('2027-01-28'));
    expect(await dueOn(policy)).toBe('2027-02-01');
    await loadCalendar(clerk, {
      kind: 'import',
      layer: 'regional',
      year: 2027,
      format: 'form',
      days: [
        { date: '2027-01-29', isOffDay: true, name: '【示例】' },
        { date: '2027-01-31', isOffDay: true, name: '【示例】' },
      ],
    });
    expect(await dueOn(policy)).toBe('2027-02-03');
  });

  it('is not changed by anything other than what was previewed', async () => {
    const preview = await previewCalendar(clerk, order);
    const other = yearFile(2027, days2027.slice(1));
    const changed = await confirmCalendar(clerk, other, preview, { acceptsUnusual: true });
    expect([changed.status, changed.body.error.details.code]).toEqual([409, 'CALENDAR_CHANGED']);
    await loadCalendar(clerk, { kind: 'rollback', version: 1 });
    expect((await confirmCalendar(clerk, order, preview)).status).toBe(409);
    expect((await calendar()).version).toBe(3);
  });

  it('takes unusual figures only from a person who says that they are right', async () => {
    const strange = yearFile(2027, days2027.slice(0, 20));
    const preview = await previewCalendar(clerk, strange);
    expect(preview.isUnusual).toBe(true);
    const { status, body } = await confirmCalendar(clerk, strange, preview);
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['acceptsUnusual']]);
    expect((await calendar()).version).toBe(3);
  });

  it('refuses what is broken, with the line and the reason, and changes nothing', async () => {
    const csv = (text: string, year = 2027): CalendarOrder => ({
      kind: 'import',
      layer: 'national',
      year,
      format: 'csv',
      text,
    });
    const cases: [CalendarOrder, number | null, string][] = [
      [csv('2027-01-01,休\n2027-02-30,休'), 2, 'date-malformed'],
      [csv('2027-01-01,休\n2027-01-01,班'), 2, 'given-both-ways'],
      [csv('2027-01-01,休\n2028-01-01,休'), 2, 'outside-year'],
      [csv('2027-01-01,\uFFFD\uFFFD'), 1, 'not-utf-8'],
      [csv('2027-01-01,休\u0000'), 1, 'control-character'],
      [csv('2027-01-01,休,"=1+1"'), 1, 'formula'],
      [yearFile(2027, []), null, 'empty'],
    ];
    for (const [broken, line, code] of cases) {
      const { status, body } = await clerk.call('post', `${CALENDARS}/preview`, broken);
      expect([status, body.error?.details?.faults?.[0]]).toEqual([
        400,
        { line, code, value: expect.any(String), message: expect.stringMatching(/\S/) },
      ]);
    }
    const gap = await clerk.call('post', `${CALENDARS}/preview`, csv('2029-01-01,休', 2029));
    expect([gap.status, gap.body.error.details.errors[0].path]).toEqual([400, ['year']]);
    const big = await clerk.call('post', `${CALENDARS}/preview`, csv('x'.repeat(10_000_000)));
    expect(big.status).toBe(413);
    const long = await clerk.call('post', `${CALENDARS}/preview`, csv('x'.repeat(200_001)));
    expect([long.status, long.body.error.details.errors[0].path]).toEqual([400, ['text']]);
    expect((await calendar()).version).toBe(3);
  });

  it.each([
    ['get', '?year=99999999'],
    ['get', '?year=2026&year=2027'],
    ['get', '/versions?page=0'],
    ['get', '/calculate'],
    ['get', '/calculate?publishedAt=2199-12-30T00:00:00Z'],
    ['get', '/calculate?publishedAt=2026-03-02T00:00:00Z&workingDays=251'],
    ['post', '/preview'],
    ['post', '/confirm'],
  ] as const)('answers 400 to %s %s', async (method, query) => {
    const { status } = await clerk.call(
      method,
      `${CALENDARS}${query}`,
      method === 'post' ? {} : undefined,
    );
    expect(status).toBe(400);
  });

  it('has no such version', async () => {
    const missing = { kind: 'rollback', version: 999 };
    expect((await clerk.call('post', `${CALENDARS}/preview`, missing)).status).toBe(404);
  });

  it('is read and changed by those who may only', async () => {
    const preview = await previewCalendar(clerk, order);
    const reader = createClerk(application, [
      { action: 'plugin::interpretation-sync.calendars.read' },
    ]);
    const stranger = createClerk(application, [
      { action: 'plugin::interpretation-sync.ledger.read' },
    ]);
    expect((await reader.call('get', CALENDARS)).status).toBe(200);
    expect((await reader.call('post', `${CALENDARS}/preview`, order)).status).toBe(403);
    expect((await confirmCalendar(reader, order, preview)).status).toBe(403);
    expect((await stranger.call('get', CALENDARS)).status).toBe(403);
    expect((await application.request.get(CALENDARS)).status).toBe(401);
  });
});
