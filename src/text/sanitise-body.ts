import sanitize from 'sanitize-html';
import { isImageSource } from './web-address';

const BLOCKS = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br'];
const LISTS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const TABLES = ['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const INLINE = [
  'a',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'del',
  'ins',
  'sub',
  'sup',
  'code',
  'q',
];
const FIGURES = ['img', 'figure', 'figcaption'];

/** Official documents align signatures to the right and indent by characters. */
const STYLES = {
  'text-align': [/^(left|right|center|justify)$/],
  'text-indent': [/^\d{1,2}(\.\d)?em$/],
};

const OPTIONS: sanitize.IOptions = {
  allowedTags: [...BLOCKS, ...LISTS, ...TABLES, ...INLINE, ...FIGURES],
  allowedAttributes: {
    '*': ['style', 'lang', 'dir'],
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start', 'type'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    col: ['span'],
    colgroup: ['span'],
  },
  allowedStyles: { '*': STYLES },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  // Deeper nesting serves no document, and stalls browsers.
  nestingLimit: 60,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isImageSource(attribs['src']),
  transformTags: {
    a: (tagName, { href, title, target }) => ({
      tagName,
      attribs: {
        ...(href === undefined ? {} : { href }),
        ...(title === undefined ? {} : { title }),
        // Without it the opened page could steer the page that opened it.
        ...(target === '_blank' ? { target, rel: 'noopener noreferrer' } : {}),
      },
    }),
  },
};

/**
 * The HTML of a body with what a document needs (headings, lists, tables, links, images) and
 * nothing that runs: scripts, styles, frames, event handlers and other schemes are dropped.
 */
export const sanitiseBody = (html: string): string => sanitize(html, OPTIONS);
