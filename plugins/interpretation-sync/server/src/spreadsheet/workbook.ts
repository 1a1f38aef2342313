import { PassThrough, Readable, pipeline } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell } from './cell';
import { partsAround, SHEET_PATH, XML } from './parts';
import { sheetXml, type Column } from './sheet';

export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  name: string;
  columns: readonly Column[];
  rows: AsyncIterable<readonly Cell[]>;
}

/**
 * An XLSX workbook of one sheet. Rows are asked for only as fast as the reader takes the bytes; when
 * a row fails, so does the stream.
 */
export function workbookOf({ name, columns, rows }: Sheet): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const sheet = Readable.from(sheetXml(columns, rows), { highWaterMark: 1 });
  sheet.once('error', (error) => output.destroy(error));
  zip.once('error', (error: Error) => output.destroy(error));
  output.once('close', () => sheet.destroy());
  for (const [path, xml] of Object.entries(partsAround(name))) {
    zip.addBuffer(Buffer.from(`${XML}${xml}`), path);
  }
  zip.addReadStream(sheet, SHEET_PATH);
  zip.end();
  // What goes wrong, the reader learns from the output.
  pipeline(zip.outputStream, output, () => undefined);
  return output;
}
