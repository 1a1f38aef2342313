import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useTranslate } from '../../hooks/use-translate';
import type { DutyRowsProps } from './duty-rows';

interface DutyRowButtonsProps extends Pick<DutyRowsProps, 'rules' | 'onMove' | 'onRemove'> {
  row: number;
}

/** Moves a row of the duty table up and down, and removes it. */
export function DutyRowButtons({ rules, row, onMove, onRemove }: DutyRowButtonsProps) {
  const translate = useTranslate();
  const values = { row: row + 1 };
  return (
    <Flex gap={1}>
      <IconButton
        label={translate('settings.duty.up', values)}
        data-row={row}
        data-action="up"
        disabled={row === 0}
        onClick={() => onMove(row, row - 1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={translate('settings.duty.down', values)}
        data-row={row}
        data-action="down"
        disabled={row === rules.length - 1}
        onClick={() => onMove(row, row + 1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        label={translate('settings.duty.remove', values)}
        data-row={row}
        data-action="remove"
        onClick={() => onRemove(row)}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
}
