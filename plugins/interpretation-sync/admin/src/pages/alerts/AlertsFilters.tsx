import { SingleSelect, SingleSelectOption, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { alertLevels, alertStates, type useAlertsView } from '../../hooks/use-alerts-view';
import { useTranslate } from '../../hooks/use-translate';
import { alertStateWords, levelWords } from '../../services/words';
import type { TranslationKey } from '../../translations';

const ALL = 'all';

const stateWords: Record<(typeof alertStates)[number], TranslationKey> = {
  pending: 'alerts.filter.pending',
  ...alertStateWords,
  all: 'alerts.filter.all',
};

interface AlertsFiltersProps extends ReturnType<typeof useAlertsView> {
  /** Title of the only policy shown, as far as it is known. */
  policyTitle: string | undefined;
}

/** Chooses which alerts the list shows: by state, by level, and of one policy. */
export function AlertsFilters({ view, show, policyTitle }: AlertsFiltersProps) {
  const translate = useTranslate();
  return (
    <>
      <SingleSelect
        size="S"
        aria-label={translate('alerts.filter.state')}
        value={view.state}
        onChange={(chosen) => show({ state: alertStates.find((known) => known === chosen) })}
      >
        {alertStates.map((state) => (
          <SingleSelectOption key={state} value={state}>
            {translate(stateWords[state])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <SingleSelect
        size="S"
        aria-label={translate('alerts.filter.level')}
        value={view.level ?? ALL}
        onChange={(chosen) => show({ level: alertLevels.find((known) => known === chosen) })}
      >
        <SingleSelectOption value={ALL}>{translate('alerts.filter.level.all')}</SingleSelectOption>
        {alertLevels.map((level) => (
          <SingleSelectOption key={level} value={level}>
            {translate(levelWords[level])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      {view.policy && (
        <Tag
          icon={<Cross aria-hidden />}
          label={translate('alerts.filter.policy.clear')}
          onClick={() => show({ policy: undefined })}
        >
          {policyTitle ?? translate('alerts.filter.policy')}
        </Tag>
      )}
    </>
  );
}
