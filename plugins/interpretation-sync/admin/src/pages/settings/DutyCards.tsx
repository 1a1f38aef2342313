import { Field, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../hooks/use-translate';
import { dimensionWords, type DutyRowsProps } from './duty-rows';
import { DutyRowButtons } from './DutyRowButtons';
import { DutySelect } from './DutySelect';
import { MatchSelect } from './MatchSelect';
import { RowWithoutEffect } from './RowWithoutEffect';

/** The duty table on a narrow screen: one card for each row, in the same order. */
export function DutyCards(props: DutyRowsProps) {
  const { rules, choices, dimensions, isEditable, onChange } = props;
  const translate = useTranslate();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {rules.map((rule, row) => (
        <Flex
          key={row}
          tag="li"
          direction="column"
          alignItems="stretch"
          gap={3}
          padding={4}
          borderColor="neutral200"
          hasRadius
        >
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <Flex gap={2}>
              <Typography fontWeight="semiBold">
                {translate('settings.duty.row', { row: row + 1 })}
              </Typography>
              <RowWithoutEffect rules={rules} row={row} />
            </Flex>
            {isEditable && <DutyRowButtons {...props} row={row} />}
          </Flex>
          {dimensions.map((name) => (
            <Field.Root key={name}>
              <Field.Label>{translate(dimensionWords[name])}</Field.Label>
              <MatchSelect
                choices={choices[name]}
                value={rule[name]}
                any={translate('settings.duty.any')}
                disabled={!isEditable}
                onChange={(value) => onChange(row, { [name]: value })}
              />
            </Field.Root>
          ))}
          <Field.Root>
            <Field.Label>{translate('settings.duty.duty')}</Field.Label>
            <DutySelect
              value={rule.duty}
              disabled={!isEditable}
              onChange={(duty) => onChange(row, { duty })}
            />
          </Field.Root>
        </Flex>
      ))}
    </Flex>
  );
}
