import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Table, Td, Th } from '../../components/Table';
import { useTranslate } from '../../hooks/use-translate';
import { dimensionWords, type DutyRowsProps } from './duty-rows';
import { DutyRowButtons } from './DutyRowButtons';
import { DutySelect } from './DutySelect';
import { MatchSelect } from './MatchSelect';
import { RowWithoutEffect } from './RowWithoutEffect';

/** The duty table on a wide screen. */
export function DutyTable(props: DutyRowsProps) {
  const { rules, choices, dimensions, isEditable, onChange } = props;
  const translate = useTranslate();
  if (rules.length === 0) return null;
  const heads = [...dimensions.map((name) => dimensionWords[name]), 'settings.duty.duty'] as const;
  return (
    <Table label={translate('settings.duty.rows')}>
      <thead>
        <tr>
          <Th>
            <VisuallyHidden>{translate('settings.duty.number')}</VisuallyHidden>
          </Th>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {translate(head)}
              </Typography>
            </Th>
          ))}
          {isEditable && (
            <Th>
              <VisuallyHidden>{translate('settings.duty.actions')}</VisuallyHidden>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, row) => (
          <tr key={row}>
            <Td>
              <Typography>{row + 1}</Typography>
              <RowWithoutEffect rules={rules} row={row} />
            </Td>
            {dimensions.map((name) => (
              <Td key={name}>
                <MatchSelect
                  label={translate('settings.duty.cell', {
                    row: row + 1,
                    column: translate(dimensionWords[name]),
                  })}
                  choices={choices[name]}
                  value={rule[name]}
                  any={translate('settings.duty.any')}
                  disabled={!isEditable}
                  onChange={(value) => onChange(row, { [name]: value })}
                />
              </Td>
            ))}
            <Td>
              <DutySelect
                label={translate('settings.duty.cell', {
                  row: row + 1,
                  column: translate('settings.duty.duty'),
                })}
                value={rule.duty}
                disabled={!isEditable}
                onChange={(duty) => onChange(row, { duty })}
              />
            </Td>
            {isEditable && (
              <Td>
                <DutyRowButtons {...props} row={row} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
