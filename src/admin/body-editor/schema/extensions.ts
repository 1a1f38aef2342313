import type { Extensions } from '@tiptap/core';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';
import { isLinkTarget } from '../../../text/web-address';
import {
  BodyImage,
  Definition,
  DefinitionList,
  DefinitionTerm,
  Figure,
  FigureCaption,
} from './figures';
import { Deleted, ForeignWords, Inserted, Quotation, Subscript, Superscript } from './marks';
import { ALIGNED, BlockLanguage, FirstLineIndent } from './paragraph-form';
import { tables } from './tables';

/** The editor knows all that the sanitiser lets pass, so that nothing stored is lost by editing. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    // It would add a paragraph to a document that somebody only opened.
    trailingNode: false,
    link: {
      autolink: false,
      openOnClick: false,
      isAllowedUri: isLinkTarget,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  TextAlign.configure({ types: ALIGNED }),
  FirstLineIndent,
  BlockLanguage,
  Superscript,
  Subscript,
  Inserted,
  Deleted,
  Quotation,
  ForeignWords,
  BodyImage,
  Figure,
  FigureCaption,
  DefinitionList,
  DefinitionTerm,
  Definition,
  ...tables,
];
