import { dateOfCell, formulasIn, rowsOf, type Row } from './cells';
import { faultAt, joinReadings, type Reading } from './fault';

/** Where in a row something stands. */
interface Columns {
  date: number;
  mark: number;
  name: number;
  /** The mark answers "is it a day off?". */
  isFlag: boolean;
}

const USUAL: Columns = { date: 0, mark: 1, name: 2, isFlag: false };
const DATE_WORDS = /^(date|日期)$/i;
const FLAG_WORDS = /^(is_?off_?day)$/i;
const MARK_WORDS = /^(kind|type|mark|类型|类别|安排|休\/班)$/i;
const NAME_WORDS = /^(name|名称|节日|节假日|假日)$/i;
const OFF_WORDS = /^(休|放假|休息|休假|假|off|holiday|day off)$/i;
const MAKE_UP_WORDS = /^(班|上班|调休上班|调休|补班|work|workday|make-?up)$/i;

/** Reads one day a line: date, day off (休) or make-up day (班), name; a first line may name them. */
export function readDayList(text: string, separator: string): Reading {
  const rows = rowsOf(text, separator);
  const formulas = formulasIn(rows);
  if (formulas.length > 0) return { days: [], faults: formulas };
  const columns = columnsOf(rows[0]);
  const days = columns ? rows.slice(1) : rows;
  return joinReadings(days.map((row) => readRow(row, columns ?? USUAL)));
}

function columnsOf(first: Row | undefined): Columns | null {
  const placeOf = (words: RegExp) => first?.cells.findIndex((cell) => words.test(cell)) ?? -1;
  const date = placeOf(DATE_WORDS);
  const flag = placeOf(FLAG_WORDS);
  const mark = placeOf(MARK_WORDS);
  if (date < 0 || Math.max(flag, mark) < 0) return null;
  return { date, mark: flag < 0 ? mark : flag, name: placeOf(NAME_WORDS), isFlag: flag >= 0 };
}

function readRow({ line, cells }: Row, columns: Columns): Reading {
  const written = cells[columns.date] ?? '';
  const date = dateOfCell(written);
  if (date === null) return { days: [], faults: [faultAt(line, 'date-malformed', written)] };
  const mark = cells[columns.mark] ?? '';
  const isOffDay = readMark(mark, columns.isFlag);
  if (isOffDay === null) return { days: [], faults: [faultAt(line, 'mark-unknown', mark)] };
  return { days: [{ date, isOffDay, name: cells[columns.name] ?? '', line }], faults: [] };
}

function readMark(mark: string, isFlag: boolean): boolean | null {
  if (isFlag && /^(true|false)$/i.test(mark)) return mark.toLowerCase() === 'true';
  if (OFF_WORDS.test(mark)) return true;
  return MAKE_UP_WORDS.test(mark) ? false : null;
}
