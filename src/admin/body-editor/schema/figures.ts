import { mergeAttributes, Node } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { isImageSource } from '../../../text/web-address';

/** An image of the media library or of the web, within the line. */
export const BodyImage = Image.extend({
  parseHTML: () => [
    {
      tag: 'img',
      getAttrs: (element) => (isImageSource(element.getAttribute('src')) ? null : false),
    },
  ],
}).configure({ inline: true });

/** A node that is nothing but its tag. */
const tagNode = (name: string, tag: string, group: string, content: string) =>
  Node.create({
    name,
    group,
    content,
    defining: true,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });

/** Figures and lists of terms are kept as they come, not offered. */
export const Figure = tagNode('figure', 'figure', 'block', '(block | figureCaption)+');
export const FigureCaption = tagNode('figureCaption', 'figcaption', 'caption', 'inline*');
export const DefinitionList = tagNode(
  'definitionList',
  'dl',
  'block',
  '(definitionTerm | definition)+',
);
export const DefinitionTerm = tagNode('definitionTerm', 'dt', 'term', 'inline*');
export const Definition = tagNode('definition', 'dd', 'term', 'block+');
