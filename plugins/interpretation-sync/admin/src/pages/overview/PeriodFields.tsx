import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { CivilDateField } from '../../components/CivilDateField';
import type { usePeriod } from '../../hooks/use-period';
import { useTranslate } from '../../hooks/use-translate';
import { periodNames, type PeriodName } from '../../services/period';
import type { TranslationKey } from '../../translations';

const labels = {
  'this-month': 'period.this-month',
  'this-quarter': 'period.this-quarter',
  'this-year': 'period.this-year',
  'last-year': 'period.last-year',
  custom: 'period.custom',
} as const satisfies Record<PeriodName, TranslationKey>;

/** Chooses the period that figures are shown for. */
export function PeriodFields({ name, period, setName, setPeriod }: ReturnType<typeof usePeriod>) {
  const translate = useTranslate();
  const choose = (chosen: string | number) => {
    const next = periodNames.find((known) => known === chosen);
    if (next) setName(next);
  };
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end">
      <Box minWidth="16rem">
        <Field.Root>
          <Field.Label>{translate('period.label')}</Field.Label>
          <SingleSelect size="S" value={name} onChange={choose}>
            {periodNames.map((known) => (
              <SingleSelectOption key={known} value={known}>
                {translate(labels[known])}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {name === 'custom' && (
        <>
          <CivilDateField
            label={translate('ledger.filter.from')}
            value={period.from}
            onChange={(from) => setPeriod({ ...period, from })}
          />
          <CivilDateField
            label={translate('ledger.filter.to')}
            value={period.to}
            onChange={(to) => setPeriod({ ...period, to })}
          />
        </>
      )}
    </Flex>
  );
}
