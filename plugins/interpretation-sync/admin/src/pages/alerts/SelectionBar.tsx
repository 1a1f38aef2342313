import { Button, Checkbox, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import type { Selection } from '../../hooks/use-selection';
import { useTranslate } from '../../hooks/use-translate';
import { useAcknowledgeAlertsMutation } from '../../services/alerts-api';

/** Ticks all alerts of the page that nobody has acknowledged, and acknowledges those ticked. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [acknowledge, { isLoading }] = useAcknowledgeAlertsMutation();
  const { chosen, total, toggleAll } = selection;

  const onClick = async () => {
    const answer = await acknowledge(chosen);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    const message = translate('alerts.acknowledged.many', { count: answer.data.length });
    toggleNotification({ type: 'success', message });
  };

  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap" minHeight="3.2rem">
      <Checkbox
        checked={chosen.length === 0 ? false : chosen.length === total || 'indeterminate'}
        disabled={isLoading}
        onCheckedChange={toggleAll}
      >
        {translate('alerts.select.all', { total })}
      </Checkbox>
      {chosen.length > 0 && (
        <Button loading={isLoading} disabled={isLoading} onClick={onClick}>
          {translate('alerts.acknowledge.many', { count: chosen.length })}
        </Button>
      )}
    </Flex>
  );
}
