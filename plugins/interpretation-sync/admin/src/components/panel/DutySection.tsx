import { Button, Flex, TextButton } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import type { Duty } from '../../../../shared/contracts';
import { useFocusField } from '../../hooks/use-focus-field';
import { useTranslate } from '../../hooks/use-translate';
import type { MappedTypes } from '../../services/interpretation-sync-api';
import { member } from '../../services/unknown';
import { dutyWords } from '../../services/words';
import { Notice } from '../Notice';
import { PanelSection } from './PanelSection';

/** From what asks most of the office to what asks least. */
const duties: readonly Duty[] = ['required', 'recommended', 'not-required'];

interface DutySectionProps {
  proposed: Duty;
  fields: MappedTypes['fields']['policy'];
}

/** What the duty table proposes for a policy, where the form says otherwise; it can be taken over. */
export function DutySection({ proposed, fields }: DutySectionProps) {
  const translate = useTranslate();
  const focusField = useFocusField();
  const chosen = useForm('InterpretationSyncDuty', ({ values }) => member(values, fields.duty));
  const reason = useForm('InterpretationSyncDuty', ({ values }) =>
    fields.dutyReason === null ? null : member(values, fields.dutyReason),
  );
  const onChange = useForm('InterpretationSyncDuty', (form) => form.onChange);
  const isDisabled = useForm('InterpretationSyncDuty', ({ disabled }) => disabled);
  const present = duties.find((duty) => duty === chosen);
  if (isDisabled || present === proposed) return null;

  const isLowered = present !== undefined && duties.indexOf(present) > duties.indexOf(proposed);
  const { dutyReason } = fields;
  const isReasonMissing = isLowered && dutyReason !== null && !reason;
  return (
    <PanelSection label={translate('duty.label')}>
      <Notice tone="warning">
        {translate(present ? 'duty.differs' : 'duty.unset', {
          proposed: translate(dutyWords[proposed]),
          present: present ? translate(dutyWords[present]) : '',
        })}
        {isReasonMissing && translate('duty.reason')}
      </Notice>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Button variant="secondary" size="S" onClick={() => onChange(fields.duty, proposed)}>
          {translate('duty.take-over', { proposed: translate(dutyWords[proposed]) })}
        </Button>
        {isReasonMissing && (
          <TextButton endIcon={<ArrowRight />} onClick={() => focusField(dutyReason)}>
            {translate('duty.give-reason')}
          </TextButton>
        )}
      </Flex>
    </PanelSection>
  );
}
