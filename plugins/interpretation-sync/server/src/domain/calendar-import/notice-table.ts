import { formulasIn, isDateCell, rowsOf, type Row } from './cells';
import { readDayList } from './day-list';
import { faultAt, joinReadings, type Reading } from './fault';
import { readNoticeDates } from './notice-dates';

/** What one line of a notice arranges, in its own words. */
interface Arrangement {
  line: number;
  name: string;
  daysOff: string;
  makeUpDays: string;
  /** How many days off the notice counts itself, `''` where it does not. */
  count: string;
}

const NUMBER = /^[一二三四五六七八九十]+[、.]/;
const NOTHING = /^(?:无|[-—–/]*)$/;
/** What stands around the dates of a cell. */
const WORDS = /放假调休|放假|调休|补休|上班|[。.]/g;

/**
 * Reads what was pasted from a notice: its table (节日, 放假时间, 调休上班日期, 天数, separated by tabs),
 * its own sentences (元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。), or one day a line.
 */
export function readNoticeTable(text: string, year: number): Reading {
  const rows = rowsOf(text, '\t');
  const formulas = formulasIn(rows);
  if (formulas.length > 0) return { days: [], faults: formulas };
  if (rows.some(({ cells: [first = ''] }) => isDateCell(first))) return readDayList(text, '\t');
  return joinReadings(
    rows
      .filter(({ cells }) => cells.some((cell) => /\d/.test(cell)))
      .map((row) => readArrangement(row.cells.length > 1 ? ofCells(row) : ofSentences(row), year)),
  );
}

function ofCells({ line, cells }: Row): Arrangement {
  const [name = '', daysOff = '', makeUpDays = '', count = ''] = cells;
  return { line, name, daysOff, makeUpDays, count };
}

function ofSentences({ line, cells: [content = ''] }: Row): Arrangement {
  const [, name = '', rest = ''] = /^([^:：\d]*)[:：](.*)$/.exec(content) ?? [];
  const before = (word: string) => new RegExp(`([^。；;]*?)${word}`).exec(rest)?.[1] ?? '';
  return {
    line,
    name: name.trim(),
    daysOff: before('放假'),
    makeUpDays: before('上班'),
    count: /(?:共|放假)(\d+)天/.exec(rest)?.[1] ?? '',
  };
}

function readArrangement(
  { line, name, daysOff, makeUpDays, count }: Arrangement,
  year: number,
): Reading {
  const read = (text: string, isOffDay: boolean): Reading => {
    const plain = text.replace(WORDS, '').trim();
    if (NOTHING.test(plain)) return { days: [], faults: [] };
    const answer = readNoticeDates(plain, year);
    if ('code' in answer) return { days: [], faults: [faultAt(line, answer.code, answer.value)] };
    const holiday = name.replace(NUMBER, '');
    return {
      days: answer.dates.map((date) => ({ date, isOffDay, name: holiday, line })),
      faults: [],
    };
  };
  const off = read(daysOff, true);
  const makeUp = read(makeUpDays, false);
  const faults = [...off.faults, ...makeUp.faults];
  const counted = /\d+/.exec(count)?.[0];
  if (faults.length === 0 && off.days.length + makeUp.days.length === 0) {
    return { days: [], faults: [faultAt(line, 'line-unreadable', `${name}${daysOff}`)] };
  }
  const isMiscounted = counted !== undefined && Number(counted) !== off.days.length;
  if (faults.length === 0 && isMiscounted) faults.push(faultAt(line, 'count-differs', counted));
  return { days: [...off.days, ...makeUp.days], faults };
}
