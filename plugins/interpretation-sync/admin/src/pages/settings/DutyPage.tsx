import { Button, Flex, Typography, useNotifyAT } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMediaQuery } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DutyRule, SettingsAnswer } from '../../../../shared/contracts';
import { DefaultLine } from '../../components/settings/DefaultLine';
import { SectionCard } from '../../components/SectionCard';
import { SettingsFrame } from '../../components/settings/SettingsFrame';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { dimensions, moved } from '../../services/settings/duty-table';
import { dutyProblems } from '../../services/settings/problems';
import { isSame } from '../../services/unknown';
import { DutyCards } from './DutyCards';
import { DutyExample } from './DutyExample';
import { DutyTable } from './DutyTable';
import type { DutyChoices, DutyRowsProps, RowAction } from './duty-rows';

/** The duty table (解读要求一览): which policies owe an interpretation. */
export function DutyPage() {
  return (
    <SettingsFrame
      section="duty"
      title="settings.duty.title"
      intro="settings.duty.intro"
      problemsOf={(values, stored) => dutyProblems(values, choicesOf(stored))}
    >
      {(form, problemAt) => <DutyFields form={form} problem={problemAt('rules')} />}
    </SettingsFrame>
  );
}

const newRule: DutyRule = { nature: null, category: null, importance: null, duty: 'required' };

interface DutyFieldsProps {
  form: SettingsForm<'duty'>;
  problem: string | undefined;
}

function DutyFields({ form, problem }: DutyFieldsProps) {
  const translate = useTranslate();
  const { notifyStatus } = useNotifyAT();
  const isWide = useMediaQuery('(min-width: 1200px)');
  const table = useRef<HTMLDivElement>(null);
  const { values, defaults, isEditable, stored, change } = form;
  const { rules } = values;
  const choices = choicesOf(stored);

  /**
   * Draws the table anew and lets the focus follow the row, before another key can be pressed: it
   * would move the row that now stands where this one stood.
   */
  const rearrange = (next: readonly DutyRule[], row: number, action: RowAction) => {
    flushSync(() => change({ rules: [...next] }));
    const buttons = table.current?.querySelectorAll<HTMLElement>(`[data-row="${row}"]`) ?? [];
    const usable = [...buttons].filter((button) => button.getAttribute('aria-disabled') !== 'true');
    (usable.find((button) => button.dataset['action'] === action) ?? usable[0])?.focus();
  };

  const rows: DutyRowsProps = {
    rules,
    choices,
    isEditable,
    // A project may have no such field: then there is nothing to choose.
    dimensions: dimensions.filter(
      (name) => choices[name].length > 0 || rules.some((rule) => rule[name] !== null),
    ),
    onChange: (row, next) =>
      change({ rules: rules.map((rule, index) => (index === row ? { ...rule, ...next } : rule)) }),
    onMove: (from, to) => {
      rearrange(moved(rules, from, to), to, to < from ? 'up' : 'down');
      notifyStatus(translate('settings.duty.moved', { row: to + 1 }));
    },
    onRemove: (row) => {
      const others = rules.filter((_rule, index) => index !== row);
      rearrange(others, Math.min(row, others.length - 1), 'remove');
      notifyStatus(translate('settings.duty.removed', { row: row + 1 }));
    },
  };
  const add = () => {
    rearrange([...rules, newRule], rules.length, 'remove');
    notifyStatus(translate('settings.duty.added', { row: rules.length + 1 }));
  };

  return (
    <>
      <SectionCard
        title={translate('settings.duty.rows')}
        explanation={translate('settings.duty.rows.explanation')}
      >
        <div ref={table}>{isWide ? <DutyTable {...rows} /> : <DutyCards {...rows} />}</div>
        {rules.length === 0 && (
          <Typography textColor="neutral600">{translate('settings.duty.empty')}</Typography>
        )}
        {problem && (
          <Typography textColor="danger600" role="alert">
            {problem}
          </Typography>
        )}
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <DefaultLine
            name={translate('settings.duty.title')}
            value={translate('settings.duty.default', { count: defaults.rules.length })}
            isDefault={isSame(rules, defaults.rules)}
            isEditable={isEditable}
            onReset={() => change({ rules: defaults.rules })}
          />
          {isEditable && (
            <Button variant="secondary" startIcon={<Plus />} onClick={add}>
              {translate('settings.duty.add')}
            </Button>
          )}
        </Flex>
      </SectionCard>
      <DutyExample rules={rules} choices={choices} dimensions={rows.dimensions} />
    </>
  );
}

function choicesOf({ choices }: SettingsAnswer): DutyChoices {
  const { natures, categories, importances } = choices;
  return { nature: natures, category: categories, importance: importances };
}
