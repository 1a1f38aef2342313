import { Mark, mergeAttributes } from '@tiptap/core';

/** A mark that is nothing but its tag. */
const tagMark = (name: string, tag: string, style?: string) =>
  Mark.create({
    name,
    // Before the marks of the starter kit, which take `del` for struck-through text.
    parseHTML: () => [{ tag, priority: 60 }, ...(style === undefined ? [] : [{ style }])],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

export const Superscript = tagMark('superscript', 'sup', 'vertical-align=super').extend({
  excludes: 'subscript superscript',
});

export const Subscript = tagMark('subscript', 'sub', 'vertical-align=sub').extend({
  excludes: 'subscript superscript',
});

/** What an amendment puts in, what it takes out, and what it cites: kept, not offered. */
export const Inserted = tagMark('inserted', 'ins');
export const Deleted = tagMark('deleted', 'del');
export const Quotation = tagMark('quotation', 'q');

/** Words in another language or direction than their paragraph. */
export const ForeignWords = Mark.create({
  name: 'foreignWords',
  addAttributes: () => ({ lang: { default: null }, dir: { default: null } }),
  parseHTML: () => [{ tag: 'span[lang]' }, { tag: 'span[dir]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
});
