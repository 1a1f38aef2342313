import { joinLines } from './line-breaks';
import { dropInvisible, dropOfficeMarkup, isOfficeHtml } from './office-markup';
import { keepStructure } from './plain-html';

export interface CleanPaste {
  html: string;
  /** Images that the clipboard only points to, on the writer's machine. */
  lostImages: number;
}

/** The editor's own clipboard is clean. */
const OWN = 'data-pm-slice';

/**
 * What is pasted, without the looks of the program it comes from: tables with merged cells, lists,
 * headings, emphasis, alignment and the first-line indent stay.
 */
export const cleanPaste = (html: string): CleanPaste => {
  if (html.includes(OWN)) return { html, lostImages: 0 };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropInvisible(body);
  if (isOfficeHtml(html)) {
    joinLines(body);
    dropOfficeMarkup(body);
  }
  const lostImages = keepStructure(body);
  return { html: body.innerHTML.replaceAll('&nbsp;', ' ').trim(), lostImages };
};
