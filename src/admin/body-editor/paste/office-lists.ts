import { styleOf } from './dom';

interface List {
  tag: 'ul' | 'ol';
  type?: string;
  start?: number;
}

/** A list that can take a further item, and the level of its items. */
interface OpenList {
  element: Element;
  level: number;
}

const SYMBOLS = /^[·•●○■□◆◇▪▫►▶➢➤✓✔§oüØnlqvu\uf000-\uf0ff*–-]$/u;
const DIGITS = /^(\d+)[.．]$/;
const LETTER = /^([a-z])[.．)]$/;
const CAPITAL = /^([A-Z])[.．)]$/;

const position = (letter: string, first: string): number =>
  letter.charCodeAt(0) - first.charCodeAt(0) + 1;

/**
 * Bullets, and numbers as a browser writes them. All other numbers (Chinese ones, in brackets, with
 * a mark behind them that is no full stop) are the text of an official document and stay as they are.
 */
const listOf = (marker: string): List | undefined => {
  if (marker === '' || SYMBOLS.test(marker)) return { tag: 'ul' };
  const digits = DIGITS.exec(marker)?.[1];
  if (digits !== undefined) return { tag: 'ol', start: Number(digits) };
  const letter = LETTER.exec(marker)?.[1];
  if (letter !== undefined) return { tag: 'ol', type: 'a', start: position(letter, 'a') };
  const capital = CAPITAL.exec(marker)?.[1];
  if (capital !== undefined) return { tag: 'ol', type: 'A', start: position(capital, 'A') };
  return undefined;
};

const isIgnored = (element: Element): boolean =>
  styleOf(element).get('mso-list')?.toLowerCase() === 'ignore';

/** The list that a paragraph belongs to; its marker goes, or becomes text. */
const takeMarker = (paragraph: Element): List | undefined => {
  const marker = [...paragraph.querySelectorAll('[style]')].find(isIgnored);
  const text = (marker?.textContent ?? '').replace(/\s/g, '');
  const isHeading = paragraph.tagName !== 'P' || styleOf(paragraph).has('mso-outline-level');
  const list = isHeading ? undefined : listOf(text);
  if (list === undefined) marker?.replaceWith(text);
  else marker?.remove();
  return list;
};

const newList = ({ tag, type, start = 1 }: List, document: Document): Element => {
  const element = document.createElement(tag);
  if (type !== undefined) element.setAttribute('type', type);
  if (start !== 1) element.setAttribute('start', String(start));
  return element;
};

/** Puts a paragraph into the list of its level; a new one opens within the last item, or in the text. */
const place = (paragraph: Element, level: number, list: List, open: OpenList[]): OpenList[] => {
  const document = paragraph.ownerDocument;
  const outer = open.filter((entry) => entry.level < level);
  const same = open.find(
    (entry) => entry.level === level && entry.element.tagName.toLowerCase() === list.tag,
  );
  const element = same?.element ?? newList(list, document);
  if (same === undefined) {
    const holder = outer.at(-1)?.element.lastElementChild;
    if (holder) holder.append(element);
    else paragraph.before(element);
  }
  const item = document.createElement('li');
  item.append(...paragraph.childNodes);
  element.append(item);
  paragraph.remove();
  return [...outer, { element, level }];
};

/**
 * Office programs write lists as paragraphs that know their level and carry their number as text:
 * neighbours become lists, one within another.
 */
export const buildLists = (root: Element): void => {
  let open: OpenList[] = [];
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const level = /\blevel(\d)/.exec(styleOf(paragraph).get('mso-list') ?? '')?.[1];
    const list = level === undefined ? undefined : takeMarker(paragraph);
    const follows = paragraph.previousElementSibling === open[0]?.element;
    if (!follows || list === undefined) open = [];
    if (list !== undefined) open = place(paragraph, Number(level), list, open);
  }
};
