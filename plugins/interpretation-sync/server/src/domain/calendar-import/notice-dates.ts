import { civilDateOfDay, dayNumberOf, isCivilDate, weekdayOfDay } from '../civil-date';
import type { ImportFaultCode } from './fault';

/** Dates that a notice writes out, or what is wrong with them. */
export type NoticeDates =
  | { readonly dates: readonly string[] }
  | { readonly code: ImportFaultCode; readonly value: string };

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/g;
const THROUGH = /^(?:至|到|[-—–~～]+)$/;
const AND = /^(?:[、，,;；和及与]*)$/;
const WEEKDAY = /(?:周|星期)([日天一二三四五六])/;
const WEEKDAYS: Readonly<Record<string, number>> = {
  日: 0,
  天: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};

/**
 * Reads dates in the words of a notice, such as `2月15日（周日）至23日（周一）` or `2月14日、28日`. What
 * names no year lies in that of the notice; weekdays that are named have to be right.
 */
export function readNoticeDates(text: string, noticeYear: number): NoticeDates {
  const dates: string[] = [];
  let year = noticeYear;
  let month = '';
  let end = 0;
  for (const match of text.matchAll(DATE)) {
    const [written, ownYear, ownMonth, day = '', remark = ''] = match;
    const between = text.slice(end, match.index).replace(/\s/g, '');
    end = match.index + written.length;
    year = ownYear === undefined ? year : Number(ownYear);
    month = ownMonth ?? month;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const last = dates[dates.length - 1];
    if (month === '' || !isCivilDate(date)) return { code: 'date-malformed', value: written };
    const weekday = WEEKDAYS[WEEKDAY.exec(remark)?.[1] ?? ''];
    if (weekday !== undefined && weekday !== weekdayOfDay(dayNumberOf(date))) {
      return { code: 'weekday-differs', value: written };
    }
    if (last !== undefined && THROUGH.test(between)) {
      if (date <= last) return { code: 'range-backwards', value: text };
      for (let next = dayNumberOf(last) + 1; next <= dayNumberOf(date); next += 1) {
        dates.push(civilDateOfDay(next));
      }
    } else if (AND.test(between)) {
      dates.push(date);
    } else {
      return { code: 'date-malformed', value: text };
    }
  }
  const rest = text.slice(end).replace(/\s/g, '');
  return dates.length > 0 && AND.test(rest) ? { dates } : { code: 'date-malformed', value: text };
}
