import facts from './fixtures/due-dates.json';
import { chinaCalendar } from './china-calendar';
import { dueDate, type DueDateRule } from './due-date';
import { createWorkCalendar } from './work-calendar';

const SHANGHAI = 'Asia/Shanghai';

function threeWorkingDays(rule: Partial<DueDateRule> = {}): DueDateRule {
  return { workingDays: 3, timeZone: SHANGHAI, calendar: chinaCalendar, ...rule };
}

describe('due dates of real publications on the national calendar', () => {
  test.each(facts.final)('$id: $why', ({ publishedAt, counted, dueOn, dueAt, ...rule }) => {
    const { workingDays, timeZone } = rule;
    expect(dueDate(publishedAt, threeWorkingDays({ workingDays, timeZone }))).toEqual({
      dueOn,
      dueAt: new Date(dueAt),
      counted,
      provisional: false,
      calendarVersion: chinaCalendar.version,
    });
  });

  test.each(facts.provisional)('$id is provisional: $why', ({ publishedAt, dueOn, ...rule }) => {
    const { workingDays, timeZone } = rule;
    const due = dueDate(publishedAt, threeWorkingDays({ workingDays, timeZone }));
    expect(due).toMatchObject({ dueOn, provisional: true });
  });
});

describe('due dates on other calendars', () => {
  const coverage = { from: '2017-01-01', to: '2026-12-31' };

  test.each(facts.amended)('$id: an amended notice moves the due date', (fact) => {
    const dueWith = (days: Record<string, boolean>) =>
      dueDate(
        fact.publishedAt,
        threeWorkingDays({ calendar: createWorkCalendar({ days, coverage }) }),
      ).dueOn;
    expect(dueWith(fact.daysBefore)).toBe(fact.dueBefore);
    expect(dueWith(daysOf(fact.daysAfter))).toBe(fact.dueAfter);
  });

  test.each(facts.overlaid)('$id: $why', (fact) => {
    const national = { days: daysOf(fact.nationalDays), coverage };
    const dueOn = (calendar: DueDateRule['calendar']) =>
      dueDate(fact.publishedAt, threeWorkingDays({ calendar })).dueOn;
    expect(dueOn(createWorkCalendar(national))).toBe(fact.dueNationalOnly);
    expect(dueOn(createWorkCalendar({ ...national, overlay: daysOf(fact.overlay) }))).toBe(
      fact.dueWithOverlay,
    );
  });

  test.each(facts.otherCountries)('$id, $country: $why', (fact) => {
    const days = fact.daysOff.map((date) => ({ date, isOffDay: true }));
    const calendar = createWorkCalendar({ days, coverage, weekend: fact.weekend });
    const { timeZone, workingDays } = fact;
    expect(dueDate(fact.publishedAt, { workingDays, timeZone, calendar })).toMatchObject({
      dueOn: fact.dueOn,
      dueAt: new Date(fact.dueAt),
      provisional: false,
    });
  });
});

describe('the end of the last day', () => {
  const publishedAt = '2026-09-18T00:30:00+08:00';

  test.each([
    ['24:00', '2026-09-22T16:00:00Z'],
    ['17:30', '2026-09-22T09:30:00Z'],
  ])('is %s local', (closingTime, dueAt) => {
    const due = dueDate(publishedAt, threeWorkingDays({ closingTime }));
    expect(due.dueAt).toEqual(new Date(dueAt));
  });

  test('of no working days is the end of the day of publication, on any day', () => {
    expect(
      dueDate('2026-10-01T09:00:00+08:00', threeWorkingDays({ workingDays: 0 })),
    ).toMatchObject({ dueOn: '2026-10-01', dueAt: new Date('2026-10-01T16:00:00Z'), counted: [] });
  });

  test('is the same for one instant, however it is given', () => {
    const instant = new Date(publishedAt);
    const due = dueDate(instant, threeWorkingDays());
    expect(dueDate(instant.getTime(), threeWorkingDays())).toEqual(due);
    expect(dueDate(instant.toISOString(), threeWorkingDays())).toEqual(due);
  });

  test.each<[string, Partial<DueDateRule>, string]>([
    ['a closing time of 00:00, which is the beginning', { closingTime: '00:00' }, '00:00'],
    ['a closing time past midnight', { closingTime: '24:01' }, '24:01'],
    ['a negative number of days', { workingDays: -1 }, '-1'],
    ['half a day', { workingDays: 0.5 }, '0.5'],
    ['an unknown zone', { timeZone: 'Asia/Atlantis' }, 'Asia/Atlantis'],
  ])('is refused for %s', (_, rule, named) => {
    expect(() => dueDate(publishedAt, threeWorkingDays(rule))).toThrow(RangeError);
    expect(() => dueDate(publishedAt, threeWorkingDays(rule))).toThrow(named);
  });
});

/** Facts of several cases share one type, in which a date of another case is undefined. */
function daysOf(days: Record<string, boolean | undefined>): Record<string, boolean> {
  const given = Object.entries(days).flatMap(([date, isWorked]) =>
    isWorked === undefined ? [] : [[date, isWorked] as const],
  );
  return Object.fromEntries(given);
}
