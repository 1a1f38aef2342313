import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { AlertAnswer } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { useAcknowledgeAlertMutation } from '../../services/alerts-api';

/** Records that the person has seen the alert. */
export function AcknowledgeButton({ alert }: { alert: AlertAnswer }) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [acknowledge, { isLoading }] = useAcknowledgeAlertMutation();
  const title = quoteTitle(alert.policy.title, useLanguage());

  const onClick = async () => {
    const answer = await acknowledge(alert.id);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    toggleNotification({ type: 'success', message: translate('alerts.acknowledged', { title }) });
  };

  return (
    <Button
      variant="secondary"
      loading={isLoading}
      disabled={isLoading}
      aria-label={translate('alerts.acknowledge.of', { title })}
      onClick={onClick}
    >
      {translate('alerts.acknowledge')}
    </Button>
  );
}
