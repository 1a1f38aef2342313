import { isCivilDate } from '../civil-date';
import { faultAt, type ImportFault } from './fault';

/** A line of a table, cut into cells. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Spreadsheets calculate what begins so; it is no day and may be an attack. */
const FORMULA = /^[=+@]|^-./;
const DATE = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/;

export function isDateCell(cell: string): boolean {
  return DATE.test(cell);
}

/** `YYYY-MM-DD` of a cell such as `2027/1/1` or `2027年1月1日`; null where there is no such day. */
export function dateOfCell(cell: string): string | null {
  const [, year = '', month = '', day = ''] = DATE.exec(cell) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** Lines that are not blank, cut at the separator; quoted cells may hold it. */
export function rowsOf(text: string, separator: string): Row[] {
  return text.split(/\r\n|\n|\r/).flatMap((content, index) => {
    if (content.trim() === '') return [];
    return [{ line: index + 1, cells: cellsOf(content, separator) }];
  });
}

export function formulasIn(rows: readonly Row[]): ImportFault[] {
  return rows.flatMap(({ line, cells }) =>
    cells.filter((cell) => FORMULA.test(cell)).map((cell) => faultAt(line, 'formula', cell)),
  );
}

function cellsOf(content: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < content.length; index += 1) {
    const character = content[index] ?? '';
    if (isQuoted && character === '"' && content[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += character;
    }
  }
  return [...cells, cell.trim()];
}
