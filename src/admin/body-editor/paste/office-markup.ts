import { holdsNothing, isBlank, nodesOf, rename, styleOf, unwrap } from './dom';
import { buildLists } from './office-lists';

/** HTML from Word, Excel, WPS Writer or WPS Spreadsheets. */
export const isOfficeHtml = (html: string): boolean =>
  /class="?Mso|mso-|urn:schemas-microsoft-com:office|content="?(Word|Excel)\.|content="?(Microsoft|WPS)/i.test(
    html,
  );

/** What is never text: rules of style, definitions, and the remarks of reviewers. */
const NO_TEXT =
  'style, script, meta, link, title, xml, .MsoCommentReference, .MsoCommentText, [hidden]';

const isHidden = (element: Element): boolean => {
  const style = styleOf(element);
  return (
    style.get('mso-hide') === 'all' ||
    style.get('display') === 'none' ||
    /^(comment|comment-list|header|footer)$/.test(style.get('mso-element') ?? '')
  );
};

/** Drops what is not shown on the page of the document. */
export const dropInvisible = (root: Element): void => {
  // `NodeFilter.SHOW_COMMENT`
  for (const comment of nodesOf(root, 128)) comment.parentNode?.removeChild(comment);
  root.querySelectorAll(NO_TEXT).forEach((element) => element.remove());
  root.querySelectorAll('[style]').forEach((element) => isHidden(element) && element.remove());
};

/** `o:p`, `w:sdt`, `st1:place` and their like carry text, or a blank that keeps a line open. */
const dropForeignTags = (root: Element): void => {
  for (const element of root.querySelectorAll('*')) {
    if (!element.tagName.includes(':')) continue;
    if (holdsNothing(element)) element.remove();
    else unwrap(element);
  }
};

/** A document with changes that nobody has accepted is pasted as if they were. */
const acceptChanges = (root: Element): void => {
  root.querySelectorAll('del, .msoDel').forEach((element) => element.remove());
  root.querySelectorAll('ins, .msoIns').forEach(unwrap);
};

/** Word pads with spaces that do not break, and ends misaligned tables with a row of no height. */
const dropPadding = (root: Element): void => {
  root.querySelectorAll('[style*="mso-spacerun"], [style*="mso-tab-count"]').forEach((element) => {
    if (element.textContent !== '' && isBlank(element.textContent)) element.textContent = ' ';
  });
  root.querySelectorAll('tr[height="0"]').forEach((row) => row.remove());
  root.querySelectorAll('br[style*="page-break"], br[clear]').forEach((line) => line.remove());
};

/** Titles and paragraphs with an outline level are headings. */
const markHeadings = (root: Element): void => {
  root.querySelectorAll('p').forEach((paragraph) => {
    const style = styleOf(paragraph);
    const level = Number(style.get('mso-outline-level'));
    const isTitle = paragraph.classList.contains('MsoTitle');
    if (!isTitle && !(level >= 1 && level <= 6)) return;
    const heading = rename(paragraph, `h${isTitle ? 1 : level}`);
    const alignment = isTitle ? 'center' : style.get('text-align');
    if (alignment !== undefined) heading.setAttribute('style', `text-align:${alignment}`);
  });
};

const dropEmptyParagraphs = (root: Element): void => {
  [...root.querySelectorAll('p')].filter(holdsNothing).forEach((element) => element.remove());
};

/** What office programs write, as plain HTML of the same content. */
export const dropOfficeMarkup = (root: Element): void => {
  acceptChanges(root);
  buildLists(root);
  dropForeignTags(root);
  dropPadding(root);
  markHeadings(root);
  dropEmptyParagraphs(root);
};
