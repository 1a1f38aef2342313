const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const cellsOf = (tag: 'th' | 'td', cells: readonly string[]) =>
  cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('');

/** The body of a document: paragraphs, then a table whose first row is the head. */
export const bodyOf = (
  paragraphs: readonly string[],
  table: readonly (readonly string[])[] | null = null,
): string => {
  const text = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
  if (table === null) return text;
  const [head = [], ...rows] = table;
  const body = rows.map((row) => `<tr>${cellsOf('td', row)}</tr>`).join('');
  return `${text}<table><thead><tr>${cellsOf('th', head)}</tr></thead><tbody>${body}</tbody></table>`;
};
