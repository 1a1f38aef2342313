import { Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTranslate } from '../../hooks/use-translate';
import type { LedgerView, SortField } from '../../services/ledger-view';

interface SortButtonProps {
  field: SortField;
  sort: LedgerView['sort'];
  onSort: (sort: LedgerView['sort']) => void;
  children: string;
}

/** Heads a column by which the ledger can be sorted; another click turns the order round. */
export function SortButton({ field, sort, onSort, children }: SortButtonProps) {
  const translate = useTranslate();
  const isSorted = sort.field === field;
  const isAscending = isSorted && sort.direction === 'asc';
  const Caret = isAscending ? CaretUp : CaretDown;
  return (
    <HeaderButton
      type="button"
      aria-label={translate('ledger.sort', { column: children })}
      onClick={() => onSort({ field, direction: isAscending ? 'desc' : 'asc' })}
    >
      <Typography
        variant="sigma"
        textColor={isSorted ? 'primary700' : 'neutral600'}
        style={{ whiteSpace: 'normal' }}
      >
        {children}
      </Typography>
      {isSorted && <Caret aria-hidden fill="primary700" />}
    </HeaderButton>
  );
}

const HeaderButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: 0;
  border: 0;
  background: none;
  cursor: pointer;
  text-align: start;

  &:hover span {
    text-decoration: underline;
  }
`;
