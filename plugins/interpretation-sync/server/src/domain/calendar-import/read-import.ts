import { spanOfNotice, type CalendarLayer, type CalendarNotice } from '../calendar-notice';
import { dayNumberOf, isCivilDate, weekdayOfDay } from '../civil-date';
import type { SpecialDay } from '../work-calendar-days';
import { readDayList } from './day-list';
import { faultAt, type ImportFault, type Reading } from './fault';
import { readHolidayCn } from './holiday-cn';
import { readNoticeTable } from './notice-table';

/** The form of what is imported (导入格式). */
export type ImportFormat = 'holiday-cn' | 'csv' | 'table' | 'form';

/** What a person wants to import. */
export interface ImportOrder {
  readonly layer: CalendarLayer;
  readonly year: number;
  readonly format: ImportFormat;
  /** Empty for `form`. */
  readonly text: string;
  /** For `form` only: the days that were clicked. */
  readonly days: readonly SpecialDay[];
}

/** What the body does by itself, against which days are judged. */
export interface ImportFrame {
  readonly weekend: readonly number[];
  readonly yearEnd: string;
}

export type ImportReading =
  { readonly notice: CalendarNotice } | { readonly faults: readonly ImportFault[] };

const BYTE_ORDER_MARK = /^\uFEFF/;
const LONGEST_NAME = 100;
const REPLACEMENT = '\uFFFD';
const CONTROL = /[\p{Cc}\uD800-\uDFFF]/u;

/** Reads what is to be imported; the days of a notice, or every reason against it with its line. */
export function readImport(order: ImportOrder, frame: ImportFrame): ImportReading {
  const text = order.text.replace(BYTE_ORDER_MARK, '');
  const unreadable = charactersAgainst(text);
  if (unreadable.length > 0) return { faults: unreadable };
  const { days, faults } = read({ ...order, text });
  if (faults.length > 0) return { faults };
  const wrong = faultsOf({ days, faults }, order, frame);
  if (wrong.length > 0) return { faults: wrong };
  const known = new Map(days.map(({ date, isOffDay, name }) => [date, { date, isOffDay, name }]));
  const sorted = [...known.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  return { notice: { layer: order.layer, year: order.year, days: sorted } };
}

function read({ format, text, year, days }: ImportOrder): Reading {
  switch (format) {
    case 'holiday-cn':
      return readHolidayCn(text, year);
    case 'csv':
      return readDayList(text, separatorOf(text));
    case 'table':
      return readNoticeTable(text, year);
    case 'form':
      return readForm(days);
  }
}

/** Spreadsheets of many countries write semicolons. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}

function readForm(days: readonly SpecialDay[]): Reading {
  return {
    days: days.map(({ date, isOffDay, name = '' }, index) => ({
      date,
      isOffDay,
      name,
      line: index + 1,
    })),
    faults: days.flatMap(({ date }, index) =>
      isCivilDate(date) ? [] : [faultAt(index + 1, 'date-malformed', date)],
    ),
  };
}

/** A file in GBK that was read as UTF-8 is full of replacement characters. */
function charactersAgainst(text: string): ImportFault[] {
  const lines = text.split(/\r\n|\n|\r/);
  const wrong = lines.findIndex((line) => line.includes(REPLACEMENT));
  if (wrong >= 0) return [faultAt(wrong + 1, 'not-utf-8')];
  const control = lines.findIndex((line) => CONTROL.test(line.replaceAll('\t', '')));
  return control >= 0 ? [faultAt(control + 1, 'control-character')] : [];
}

function faultsOf(
  { days }: Reading,
  order: ImportOrder,
  { weekend, yearEnd }: ImportFrame,
): ImportFault[] {
  // A region may take its days back; a country without holidays is a broken file.
  if (days.length === 0) {
    const mayBeEmpty = order.layer === 'regional' && order.format === 'form';
    return mayBeEmpty ? [] : [faultAt(null, 'empty', String(order.year))];
  }
  const { from, to } = spanOfNotice(order, yearEnd);
  const known = new Map<string, boolean>();
  return days.flatMap(({ date, isOffDay, name, line }) => {
    const isOther = (known.get(date) ?? isOffDay) !== isOffDay;
    known.set(date, isOffDay);
    if (name.length > LONGEST_NAME) return [faultAt(line, 'line-unreadable', name)];
    if (date < from || date > to) return [faultAt(line, 'outside-year', date)];
    if (isOther) return [faultAt(line, 'given-both-ways', date)];
    const isWeekend = weekend.includes(weekdayOfDay(dayNumberOf(date)));
    if (order.layer === 'national' && !isOffDay && !isWeekend) {
      return [faultAt(line, 'make-up-on-working-day', date)];
    }
    return [];
  });
}
