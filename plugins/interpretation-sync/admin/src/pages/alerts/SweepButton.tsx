import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useRunSweepMutation } from '../../services/alerts-api';

/** Runs a sweep now and tells what it did. */
export function SweepButton() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [run, { isLoading }] = useRunSweepMutation();

  const onClick = async () => {
    const answer = await run();
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    const { examined, raised, resolved, skipped, failed } = answer.data;
    const counts = { examined, raised, resolved, skipped, failed };
    toggleNotification(
      failed > 0
        ? { type: 'warning', message: translate('sweep.failed', counts) }
        : { type: 'success', message: translate('sweep.done', counts) },
    );
  };

  return (
    <Button
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      disabled={isLoading}
      onClick={onClick}
    >
      {translate('sweep.run')}
    </Button>
  );
}
