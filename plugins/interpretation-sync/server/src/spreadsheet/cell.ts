/** Text stays text, whatever it begins with; a date is a civil date, `YYYY-MM-DD`. */
export type Cell = { text: string } | { number: number } | { date: string } | null;

/** Which of the formats in `styles.xml` a cell has, by its place there. */
export const FORMATS = { text: 1, number: 2, date: 3, heading: 4 };

/** What Excel takes in one cell. */
const MAXIMUM_CHARACTERS = 32_767;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel counts days from here, since it takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** What XML 1.0 can't hold: control characters other than blanks, halves of characters. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
/** Excel reads `_x0041_` as `A`. */
const LIKE_AN_ESCAPE = /_(?=x[\da-f]{4}_)/gi;
const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for XML, in elements and attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? character);
}

/** `A` for the first column, `AA` for the twenty-seventh. */
export function columnName(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * The cell at a reference such as `B7`. Text is written in place as a string of its own, which no
 * spreadsheet takes for a formula.
 */
export function cellXml(cell: Cell, reference: string, textFormat = FORMATS.text): string {
  if (cell === null) return '';
  if ('text' in cell) {
    const text = escapeXml(
      cell.text.slice(0, MAXIMUM_CHARACTERS).replace(LIKE_AN_ESCAPE, '_x005F_'),
    );
    return `<c r="${reference}" s="${textFormat}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const [value, format] =
    'date' in cell ? [serialOf(cell.date), FORMATS.date] : [cell.number, FORMATS.number];
  return `<c r="${reference}" s="${format}"><v>${value}</v></c>`;
}

function serialOf(civilDate: string): number {
  return (Date.parse(civilDate) - DAY_ZERO) / MILLISECONDS_PER_DAY;
}
