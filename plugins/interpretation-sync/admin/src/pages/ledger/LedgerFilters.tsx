import { Box, Button, Flex } from '@strapi/design-system';
import { Cross, Filter } from '@strapi/icons';
import { useIsDesktop } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { useTranslate } from '../../hooks/use-translate';
import { countFilters, type LedgerChoice, type LedgerView } from '../../services/ledger-view';
import { FilterFields } from './FilterFields';
import { SearchField } from './SearchField';
import { SortSelect } from './SortSelect';

interface LedgerFiltersProps {
  view: LedgerView;
  onSearch: (text: string) => void;
  onChoose: (change: Partial<LedgerChoice>) => void;
  onSort: (sort: LedgerView['sort']) => void;
  onClear: () => void;
}

/** Search and filters; where the screen is narrow the filters open on demand, with the order. */
export function LedgerFilters({ view, onSearch, onChoose, onSort, onClear }: LedgerFiltersProps) {
  const translate = useTranslate();
  const isWide = useIsDesktop();
  const [isOpen, setOpen] = useState(false);
  const fields = useId();
  const count = countFilters(view);
  const isShown = isWide || isOpen;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" paddingBottom={4}>
      <Flex gap={2} wrap="wrap">
        <Box flex={isWide ? '0 1 40rem' : '1 1 100%'}>
          <SearchField key={view.text} value={view.text} onSearch={onSearch} />
        </Box>
        {!isWide && (
          <Button
            variant="tertiary"
            startIcon={<Filter />}
            aria-expanded={isOpen}
            aria-controls={fields}
            onClick={() => setOpen(!isOpen)}
          >
            {translate('ledger.filters.toggle', { count })}
          </Button>
        )}
        {(count > 0 || view.text !== '') && (
          <Button variant="ghost" startIcon={<Cross />} onClick={onClear}>
            {translate('ledger.filters.clear')}
          </Button>
        )}
      </Flex>
      <Box id={fields} hidden={!isShown}>
        {isShown && <FilterFields value={view} onChange={onChoose} />}
        {isOpen && !isWide && (
          <Box paddingTop={3}>
            <SortSelect value={view.sort} onChange={onSort} />
          </Box>
        )}
      </Box>
    </Flex>
  );
}
