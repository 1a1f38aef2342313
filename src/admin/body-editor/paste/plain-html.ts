import { isImageSource, isLinkTarget } from '../../../text/web-address';
import { FIRST_LINE_INDENT } from '../schema/paragraph-form';
import { holdsNothing, nodesOf, rename, styleOf, unwrap } from './dom';

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};
/** The styles that say what a text means, not how it looks. */
const MEANING = ['font-weight', 'font-style', 'text-decoration', 'vertical-align'];
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6';

/** Ideographic spaces with which a paragraph was indented by hand. */
const HAND_INDENT = /^\s*\u3000{2}[\s\u3000]*/;

const indentByHand = (paragraph: Element): boolean => {
  // `NodeFilter.SHOW_TEXT`
  const [first] = nodesOf(paragraph, 4);
  const text = first?.textContent ?? '';
  if (first === undefined || !HAND_INDENT.test(text)) return false;
  first.textContent = text.replace(HAND_INDENT, '');
  return true;
};

/** Official documents know one indent: two characters, whatever the measure it was written in. */
const indentOf = (block: Element, style: ReadonlyMap<string, string>): string[] => {
  if (block.tagName !== 'P' || block.closest('li') !== null) return [];
  const isIndented = parseFloat(style.get('text-indent') ?? '') > 0;
  return indentByHand(block) || isIndented ? [`text-indent:${FIRST_LINE_INDENT}`] : [];
};

const alignmentOf = (block: Element, style: ReadonlyMap<string, string>): string[] => {
  const alignment = (style.get('text-align') ?? block.getAttribute('align') ?? '').toLowerCase();
  return alignment === 'center' || alignment === 'right' ? [`text-align:${alignment}`] : [];
};

const styleToKeep = (element: Element): string => {
  const style = styleOf(element);
  if (element.matches(`${BLOCKS}, td, th`)) {
    return [...alignmentOf(element, style), ...indentOf(element, style)].join(';');
  }
  return MEANING.flatMap((property) => {
    const value = style.get(property);
    return value === undefined ? [] : [`${property}:${value}`];
  }).join(';');
};

const keepAttributes = (element: Element): void => {
  const kept = KEPT_ATTRIBUTES[element.tagName.toLowerCase()] ?? [];
  const style = styleToKeep(element);
  for (const name of element.getAttributeNames()) {
    if (!kept.includes(name)) element.removeAttribute(name);
  }
  if (style !== '') element.setAttribute('style', style);
};

/** The title of the page stands above the body: headings begin at the second level. */
const lowerHeadings = (root: Element): void => {
  if (root.querySelector('h1') === null) return;
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5')) {
    const lowered = rename(heading, `h${Number(heading.tagName[1]) + 1}`);
    const style = heading.getAttribute('style');
    if (style !== null) lowered.setAttribute('style', style);
  }
};

/** Headings are bold by themselves. */
const dropBoldHeadings = (root: Element): void => {
  root.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((heading) => {
    heading.querySelectorAll('b, strong, [style]').forEach(unwrap);
  });
};

/** Bookmarks, links within the document that it came from, and files of the writer's machine. */
const dropDeadLinks = (root: Element): void => {
  root.querySelectorAll('a').forEach((link) => {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || !isLinkTarget(href)) unwrap(link);
  });
};

/** Drops images that lie on the writer's machine or in the clipboard, and says how many. */
const dropLocalImages = (root: Element): number => {
  const local = [...root.querySelectorAll('img')].filter(
    (image) => !isImageSource(image.getAttribute('src')),
  );
  for (const image of local) {
    const paragraph = image.closest('p');
    image.remove();
    if (paragraph !== null && holdsNothing(paragraph)) paragraph.remove();
  }
  return local.length;
};

/** Fonts, and what is left of a run of text without its looks. */
const dropEmptyRuns = (root: Element): void => {
  root.querySelectorAll('font, span:not([style])').forEach(unwrap);
};

/**
 * Leaves structure, emphasis, alignment and the first-line indent.
 *
 * @returns how many images could not be taken over
 */
export const keepStructure = (root: Element): number => {
  const lost = dropLocalImages(root);
  dropDeadLinks(root);
  root.querySelectorAll('*').forEach(keepAttributes);
  lowerHeadings(root);
  dropBoldHeadings(root);
  dropEmptyRuns(root);
  return lost;
};
