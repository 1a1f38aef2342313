import { Extension } from '@tiptap/core';

/** Whatever stands as a block of its own; each may carry its language and direction. */
export const TEXT_BLOCKS = ['paragraph', 'heading'];
const BLOCKS = [
  ...TEXT_BLOCKS,
  ...['blockquote', 'codeBlock', 'bulletList', 'orderedList', 'listItem'],
  ...['table', 'tableRow', 'tableCell', 'tableHeader'],
  ...['definitionList', 'definitionTerm', 'definition', 'figure', 'figureCaption'],
];
/** Where the alignment of the writer is kept. */
export const ALIGNED = [...TEXT_BLOCKS, 'listItem', 'tableCell', 'tableHeader', 'figureCaption'];

/** The first line of a paragraph of an official document stands in by two characters. */
export const FIRST_LINE_INDENT = '2em';

/** What the sanitiser keeps. */
const INDENT = /^\d{1,2}(\.\d)?em$/;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    firstLineIndent: {
      /** Indents the first lines of the selected paragraphs by two characters, or takes that back. */
      toggleFirstLineIndent: () => ReturnType;
    };
  }
}

export const FirstLineIndent = Extension.create({
  name: 'firstLineIndent',

  addGlobalAttributes: () => [
    {
      types: ALIGNED,
      attributes: {
        textIndent: {
          default: null,
          parseHTML: ({ style }) => (INDENT.test(style.textIndent) ? style.textIndent : null),
          renderHTML: ({ textIndent }) =>
            typeof textIndent === 'string' ? { style: `text-indent: ${textIndent}` } : {},
        },
      },
    },
  ],

  addCommands: () => ({
    toggleFirstLineIndent:
      () =>
      ({ editor, commands }) => {
        const isIndented = editor.isActive({ textIndent: FIRST_LINE_INDENT });
        const textIndent = isIndented ? null : FIRST_LINE_INDENT;
        return TEXT_BLOCKS.map((type) => commands.updateAttributes(type, { textIndent })).includes(
          true,
        );
      },
  }),

  addKeyboardShortcuts() {
    return { 'Mod-Shift-i': () => this.editor.commands.toggleFirstLineIndent() };
  },
});

/** `lang` and `dir` of blocks: kept, not offered. */
export const BlockLanguage = Extension.create({
  name: 'blockLanguage',
  addGlobalAttributes: () => [
    {
      types: BLOCKS,
      attributes: {
        lang: { default: null },
        dir: { default: null },
      },
    },
  ],
});
