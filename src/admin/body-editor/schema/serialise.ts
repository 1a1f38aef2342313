import { DOMSerializer, type Node } from '@tiptap/pm/model';

const childrenOf = (element: Element, ...tags: string[]): Element[] =>
  [...element.children].filter(({ tagName }) => tags.includes(tagName.toLowerCase()));

const isPlainParagraph = (element: Element | undefined): element is Element =>
  element?.tagName === 'P' && element.attributes.length === 0;

/** Cells and items hold a paragraph in the editor; a site wants their text alone. */
const unwrapOnlyParagraph = (holder: Element): void => {
  const [first, ...rest] = holder.children;
  if (!isPlainParagraph(first)) return;
  const isListBelow = rest.every(({ tagName }) => tagName === 'UL' || tagName === 'OL');
  if (rest.length === 0 || (holder.tagName === 'LI' && isListBelow)) {
    first.replaceWith(...first.childNodes);
  }
};

/** The rows above the first cell that is no header are the head of the table. */
const markHead = (table: Element): void => {
  const [body] = childrenOf(table, 'tbody');
  if (body === undefined) return;
  const rows = [...body.children];
  const isHead = (row: Element) => childrenOf(row, 'td').length === 0;
  const length = rows.findIndex((row) => !isHead(row));
  if (length < 1) return;
  const head = table.ownerDocument.createElement('thead');
  head.append(...rows.slice(0, length));
  body.before(head);
};

const isEmpty = (document: Node): boolean =>
  document.childCount === 1 &&
  document.firstChild?.type.name === 'paragraph' &&
  document.firstChild.childCount === 0;

/** The HTML of a document, as it is stored; nothing for an empty one. */
export const serialiseBody = (body: Node): string => {
  if (isEmpty(body)) return '';
  const container = document.createElement('div');
  DOMSerializer.fromSchema(body.type.schema).serializeFragment(
    body.content,
    { document },
    container,
  );
  container.querySelectorAll('li, td, th, dd').forEach(unwrapOnlyParagraph);
  container.querySelectorAll('table').forEach(markHead);
  return container.innerHTML;
};
