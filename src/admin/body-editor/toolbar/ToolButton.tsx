import { Box, Tooltip } from '@strapi/design-system';
import * as Toolbar from '@radix-ui/react-toolbar';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useTranslate, type TranslationKey } from '../translations/use-translate';

interface ToolButtonProps {
  label: TranslationKey;
  icon: ReactNode;
  onPress: () => void;
  /** Whether the text at the cursor has this; `undefined` for what is done once. */
  isActive?: boolean;
  isDisabled?: boolean;
  shortcut?: string;
}

const Square = styled(Box)`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 3.2rem;
  height: 3.2rem;
  border: 0;
  cursor: pointer;

  svg path {
    fill: currentcolor;
  }

  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:disabled {
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: not-allowed;
  }
`;

/** A tool that is pressed; its name and its keys show on hover and focus. */
export const ToolButton = ({
  label,
  icon,
  onPress,
  isActive,
  isDisabled = false,
  shortcut,
}: ToolButtonProps) => {
  const translate = useTranslate();
  const name = translate(label);
  const shown =
    shortcut === undefined
      ? name
      : translate('body-editor.with-shortcut', { label: name, shortcut });
  const colours = isActive === true ? ['primary600', 'primary100'] : ['neutral700', 'neutral0'];
  return (
    <Tooltip label={shown}>
      <Toolbar.Button asChild disabled={isDisabled}>
        <Square
          tag="button"
          type="button"
          hasRadius
          color={colours[0]}
          background={colours[1]}
          aria-label={name}
          aria-pressed={isActive}
          onClick={onPress}
        >
          {icon}
        </Square>
      </Toolbar.Button>
    </Tooltip>
  );
};
