import { cellXml, columnName, FORMATS, type Cell } from './cell';
import { MAIN, XML } from './parts';

export interface Column {
  heading: string;
  /** In characters. */
  width: number;
}

/** So much text goes out at a time. */
const CHARACTERS_AT_A_TIME = 65_536;

/** A worksheet with its headings frozen and a filter over all of it, piece by piece. */
export async function* sheetXml(
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  const headings = columns.map(({ heading }) => ({ text: heading }));
  let count = 1;
  let pending = `${XML}<worksheet xmlns="${MAIN}">${FROZEN}${widths(columns)}<sheetData>`;
  pending += rowXml(headings, count, FORMATS.heading);
  for await (const row of rows) {
    count += 1;
    pending += rowXml(row, count);
    if (pending.length < CHARACTERS_AT_A_TIME) continue;
    yield pending;
    pending = '';
  }
  const last = `${columnName(columns.length - 1)}${count}`;
  yield `${pending}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

const FROZEN =
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft"/></sheetView></sheetViews>';

function widths(columns: readonly Column[]): string {
  const written = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${written.join('')}</cols>`;
}

function rowXml(cells: readonly Cell[], number: number, textFormat?: number): string {
  const written = cells.map((cell, index) =>
    cellXml(cell, `${columnName(index)}${number}`, textFormat),
  );
  return `<row r="${number}">${written.join('')}</row>`;
}
