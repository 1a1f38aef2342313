import { Field, Grid, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DutyRule } from '../../../../shared/contracts';
import { SectionCard } from '../../components/SectionCard';
import { useTranslate } from '../../hooks/use-translate';
import { decidingRow, type Dimension } from '../../services/settings/duty-table';
import { dutyWords } from '../../services/words';
import { dimensionWords, type DutyChoices } from './duty-rows';
import { MatchSelect } from './MatchSelect';

interface DutyExampleProps {
  rules: readonly DutyRule[];
  choices: DutyChoices;
  dimensions: readonly Dimension[];
}

/** Tries the duty table, as it is typed, on a policy that one makes up. */
export function DutyExample({ rules, choices, dimensions }: DutyExampleProps) {
  const translate = useTranslate();
  const [policy, setPolicy] = useState<Record<Dimension, string | null>>({
    nature: choices.nature[0] ?? null,
    category: choices.category[0] ?? null,
    importance: choices.importance[0] ?? null,
  });
  const row = decidingRow(rules, policy);
  const rule = rules[row];
  return (
    <SectionCard
      title={translate('settings.duty.example')}
      explanation={translate('settings.duty.example.explanation')}
    >
      <Grid.Root gap={4}>
        {dimensions.map((name) => (
          <Grid.Item key={name} col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root>
              <Field.Label>{translate(dimensionWords[name])}</Field.Label>
              <MatchSelect
                choices={choices[name]}
                value={policy[name]}
                any={translate('settings.duty.example.empty')}
                onChange={(value) => setPolicy({ ...policy, [name]: value })}
              />
            </Field.Root>
          </Grid.Item>
        ))}
      </Grid.Root>
      <Typography fontWeight="semiBold" role="status">
        {rule
          ? translate('settings.duty.example.row', {
              row: row + 1,
              duty: translate(dutyWords[rule.duty]),
            })
          : translate('settings.duty.example.none')}
      </Typography>
    </SectionCard>
  );
}
