import { mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** A table without widths; its caption is kept with it. */
const BodyTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        parseHTML: (element) => {
          const caption = element.querySelector(':scope > caption')?.textContent.trim() ?? '';
          return caption === '' ? null : caption;
        },
        rendered: false,
      },
    };
  },

  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],

  renderHTML({ node, HTMLAttributes }) {
    const caption: unknown = node.attrs['caption'];
    const attributes = mergeAttributes(HTMLAttributes);
    return typeof caption === 'string'
      ? ['table', attributes, ['caption', caption], ['tbody', 0]]
      : ['table', attributes, ['tbody', 0]];
  },

  addKeyboardShortcuts() {
    const parent = this.parent?.() ?? {};
    return {
      ...parent,
      // The last cell lets go of the focus, so that the keyboard is not caught in a table.
      Tab: () => this.editor.commands.goToNextCell(),
    };
  },
}).configure({ resizable: false });

/** Cells have spans and, like paragraphs, an alignment; widths are left to the site. */
const spans = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null, parseHTML: () => null, rendered: false },
};

const BodyCell = TableCell.extend({ addAttributes: () => spans });

const BodyHeaderCell = TableHeader.extend({
  addAttributes: () => ({ ...spans, scope: { default: null } }),
  // Word repeats the rows of a table's head; their cells are headers.
  parseHTML: () => [{ tag: 'th' }, { tag: 'thead td', priority: 60 }],
});

export const tables = [BodyTable, TableRow, BodyCell, BodyHeaderCell];
