import { chinaDays } from '../china-calendar';
import { chinaNotices } from '../china-days';
import type { ImportFault } from './fault';
import { readImport, type ImportOrder } from './read-import';

const frame = { weekend: [0, 6], yearEnd: '12-24' };
const orderOf = (order: Partial<ImportOrder>): ImportOrder => ({
  layer: 'national',
  year: 2026,
  format: 'holiday-cn',
  text: '',
  days: [],
  ...order,
});
const read = (order: Partial<ImportOrder>) => readImport(orderOf(order), frame);
const daysOf = (order: Partial<ImportOrder>) => {
  const reading = read(order);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.notice.days;
};
const faultsOf = (order: Partial<ImportOrder>): (string | number | null)[][] => {
  const reading = read(order);
  const faults: readonly ImportFault[] = 'faults' in reading ? reading.faults : [];
  return faults.map(({ line, code, value }) => [line, code, value]);
};

/** The shipped days of one notice, by date. */
const shipped = (year: number) =>
  chinaDays
    .filter(({ date }) => date > `${year - 1}-12-24` && date <= `${year}-12-24`)
    .map(({ date, isOffDay }) => [date, isOffDay])
    .sort();
const plain = (days: ReturnType<typeof daysOf>) =>
  days.map(({ date, isOffDay }) => [date, isOffDay]);
const years = chinaNotices.map(({ year }) => year);

const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('an import', () => {
  test.each(years)('reads the file of holiday-cn for %d, December days included', (year) => {
    const days = chinaDays.filter(
      ({ date }) => date > `${year - 1}-12-24` && date <= `${year}-12-24`,
    );
    const text = JSON.stringify({ year, papers: [], days }, null, 2);
    expect(plain(daysOf({ year, text }))).toEqual(shipped(year));
  });

  test.each(years)('reads the table of the notice for %d', (year) => {
    const written = (date = '') => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
    const notice = chinaNotices.find((candidate) => candidate.year === year);
    const rows = (notice?.holidays ?? []).map(([name, first, last, ...makeUp]) =>
      [name, `${written(first)}至${written(last)}`, makeUp.map(written).join('、') || '无'].join(
        '\t',
      ),
    );
    const text = ['节日\t放假时间\t调休上班日期', ...rows]
      .join('\r\n')
      // Nothing is written twice in a notice.
      .replace(/(\d+年\d+月\d+日)至\1/g, '$1');
    expect(plain(daysOf({ year, format: 'table', text }))).toEqual(shipped(year));
  });

  test('reads the sentences of the notice, with its names', () => {
    const days = daysOf({ format: 'table', text: notice2026 });
    expect(plain(days)).toEqual(shipped(2026));
    expect(days[0]).toEqual({ date: '2026-01-01', isOffDay: true, name: '元旦' });
  });

  test.each<[string, Partial<ImportOrder>]>([
    [
      'with a first line of names',
      { text: '日期,类型,名称\n2026-05-01,休,劳动节\n2026/5/9,班,劳动节' },
    ],
    ['of a spreadsheet', { text: '\uFEFF2026年5月1日;放假;劳动节\r\n2026-5-9;上班;劳动节\r\n' }],
    ['with quotes', { text: '"2026-05-01","off","劳动节"\n"2026-05-09","work","劳动节"' }],
    ['in English', { text: 'name,isOffDay,date\n劳动节,true,2026-05-01\n劳动节,false,2026-05-09' }],
    ['by tabs', { format: 'table', text: '2026-05-01\t休\t劳动节\n2026-05-09\t班\t劳动节' }],
  ])('reads a list of days %s', (_, order) => {
    expect(daysOf({ format: 'csv', ...order })).toEqual([
      { date: '2026-05-01', isOffDay: true, name: '劳动节' },
      { date: '2026-05-09', isOffDay: false, name: '劳动节' },
    ]);
  });

  test('takes the days of the form, and the same fact twice', () => {
    const day = { date: '2026-05-01', isOffDay: true, name: '' };
    expect(daysOf({ format: 'form', days: [day, day] })).toEqual([day]);
  });

  test('lets a region take its days back, and work on a national day off', () => {
    expect(daysOf({ layer: 'regional', format: 'form' })).toEqual([]);
    const days = [{ date: '2026-12-31', isOffDay: false, name: '' }];
    expect(daysOf({ layer: 'regional', format: 'form', days })).toEqual(days);
  });
});

describe('an import is refused, with the line,', () => {
  const holidayCn = (...days: unknown[]) =>
    `{ "year": 2026, "days": [\n${days.map((day) => JSON.stringify(day)).join(',\n')}\n] }`;
  const may1 = { name: '劳动节', date: '2026-05-01', isOffDay: true };

  test.each<[string, Partial<ImportOrder>, (string | number | null)[][]]>([
    [
      'for a date that does not exist',
      { text: holidayCn(may1, { ...may1, date: '2026-02-30' }) },
      [[3, 'date-malformed', '2026-02-30']],
    ],
    [
      'for a day given both ways',
      { text: holidayCn(may1, { ...may1, isOffDay: false }) },
      [[3, 'given-both-ways', '2026-05-01']],
    ],
    ['for a year that has emptied itself', { text: holidayCn() }, [[null, 'empty', '2026']]],
    [
      'for another year than the declared',
      { year: 2027, text: holidayCn(may1) },
      [[1, 'year-differs', '2026']],
    ],
    [
      'for days outside the declared year',
      { text: holidayCn({ ...may1, date: '2026-12-25' }, { ...may1, date: '2025-12-24' }) },
      [
        [2, 'outside-year', '2026-12-25'],
        [3, 'outside-year', '2025-12-24'],
      ],
    ],
    [
      'for a mark that is no yes or no',
      { text: holidayCn({ ...may1, isOffDay: 'off' }) },
      [[2, 'mark-unknown', 'off']],
    ],
    ['for JSON that ends too early', { text: '{ "days": [\n' }, [[2, 'not-json', '']]],
    ['for another JSON', { text: '[1, 2]' }, [[null, 'not-holiday-cn', '']]],
    [
      'for GBK',
      { format: 'csv', text: '2026-05-01,休\n2026-05-02,\uFFFD\uFFFD' },
      [[2, 'not-utf-8', '']],
    ],
    ['for NUL', { format: 'csv', text: '2026-05-01,休\u0000' }, [[1, 'control-character', '']]],
    [
      'for formulas',
      { format: 'csv', text: '2026-05-01,休,劳动节\n=NOW(),休,"=cmd|\' /C calc\'!A0"' },
      [
        [2, 'formula', '=NOW()'],
        [2, 'formula', "=cmd|' /C calc'!A0"],
      ],
    ],
    [
      'for a malformed date in a list',
      { format: 'csv', text: '日期,类型\n01/05/2026,休' },
      [[2, 'date-malformed', '01/05/2026']],
    ],
    [
      'for an unknown mark in a list',
      { format: 'csv', text: '2026-05-01,半天' },
      [[1, 'mark-unknown', '半天']],
    ],
    [
      'for a make-up day on a day that is worked anyway',
      { format: 'csv', text: '2026-05-08,班' },
      [[1, 'make-up-on-working-day', '2026-05-08']],
    ],
    [
      'for a weekday of another year in the notice',
      { format: 'table', year: 2027, text: notice2026.split('\n')[0] ?? '' },
      [
        [1, 'weekday-differs', '1月1日（周四）'],
        [1, 'weekday-differs', '1月4日（周日）'],
      ],
    ],
    [
      'for another number of days than the notice counts',
      { format: 'table', text: '元旦\t1月1日至3日\t1月4日\t4天' },
      [[1, 'count-differs', '4']],
    ],
    [
      'for a span that ends before it begins',
      { format: 'table', text: '元旦\t12月31日至1月2日' },
      [[1, 'range-backwards', '12月31日至1月2日']],
    ],
    [
      'for a line without dates',
      { format: 'table', text: '元旦放3天' },
      [[1, 'line-unreadable', '']],
    ],
    [
      'for a name without end',
      { format: 'csv', text: `2026-05-01,休,${'长'.repeat(101)}` },
      [[1, 'line-unreadable', `${'长'.repeat(60)}…`]],
    ],
    [
      'for a malformed date in the form',
      { format: 'form', days: [{ date: '2026-2-3', isOffDay: true, name: '' }] },
      [[1, 'date-malformed', '2026-2-3']],
    ],
  ])('%s', (_, order, expected) => {
    expect(faultsOf(order)).toEqual(expected);
  });
});
