import type { Editor } from '@tiptap/core';
import { useTranslate, type TranslationKey } from '../translations/use-translate';
import { ToolMenu, type ToolMenuItem } from './ToolMenu';

type Block = number | 'paragraph' | 'quotation' | 'preformatted';

/** The title of the page is a heading already, so that those of the text begin below. */
const OFFERED = [2, 3, 4] as const;

const NAMES: Readonly<Record<Block, TranslationKey>> = {
  paragraph: 'body-editor.block.paragraph',
  quotation: 'body-editor.block.quotation',
  preformatted: 'body-editor.block.preformatted',
  1: 'body-editor.block.heading-1',
  2: 'body-editor.block.heading-2',
  3: 'body-editor.block.heading-3',
  4: 'body-editor.block.heading-4',
  5: 'body-editor.block.heading-5',
  6: 'body-editor.block.heading-6',
};

interface BlockMenuProps {
  editor: Editor;
  block: Block;
}

/** What the paragraph at the cursor is. */
export const BlockMenu = ({ editor, block }: BlockMenuProps) => {
  const translate = useTranslate();
  const nameOf = (candidate: Block) => translate(NAMES[candidate] ?? NAMES.paragraph);
  const item = (candidate: Block, onPick: () => void): ToolMenuItem => ({
    label: nameOf(candidate),
    isActive: candidate === block,
    onPick,
  });
  const chain = () => editor.chain();
  const groups = [
    [
      item('paragraph', () => chain().lift('blockquote').setParagraph().run()),
      ...OFFERED.map((level) => item(level, () => chain().setHeading({ level }).run())),
    ],
    [item('quotation', () => chain().toggleBlockquote().run())],
  ];
  const style = nameOf(block);
  return (
    <ToolMenu
      label={translate('body-editor.block', { style })}
      groups={groups}
      onPicked={() => editor.commands.focus()}
    >
      {style}
    </ToolMenu>
  );
};
