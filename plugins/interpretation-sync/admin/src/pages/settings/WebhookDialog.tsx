import { Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import type { WebhookAnswer, WebhookRequest } from '../../../../shared/contracts';
import { DialogActions } from '../../components/dialogs/DialogActions';
import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { Notice } from '../../components/Notice';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useEventWords } from '../../hooks/use-event-words';
import { useTranslate } from '../../hooks/use-translate';
import { eventWords } from '../../services/events';
import { webhookProblems } from '../../services/settings/webhook-problems';
import { useSaveInterpretationSyncWebhookMutation } from '../../services/webhooks-api';

const known = Object.keys(eventWords);

interface WebhookDialogProps {
  /** Null: a new one. */
  webhook: WebhookAnswer | null;
  onClose: () => void;
}

/** Adds a subscription to the plugin's events, or changes one. */
export function WebhookDialog({ webhook, onClose }: WebhookDialogProps) {
  const translate = useTranslate();
  const eventWord = useEventWords();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const eventsId = useId();
  const [save, { isLoading, error }] = useSaveInterpretationSyncWebhookMutation();
  const [typed, setTyped] = useState<WebhookRequest>(
    webhook
      ? {
          name: webhook.name,
          url: webhook.url,
          isEnabled: webhook.isEnabled,
          events: webhook.events,
        }
      : { name: '', url: '', isEnabled: true, events: known },
  );
  const [wasTried, setWasTried] = useState(false);
  const problems = wasTried ? webhookProblems(typed) : [];
  const problemAt = (path: string) => {
    const problem = problems.find((candidate) => candidate.path === path);
    return problem && translate(problem.sentence);
  };
  // Others' events that the subscription names already stay to be chosen.
  const events = [...known, ...(webhook?.events ?? []).filter((event) => !known.includes(event))];
  const toggle = (event: string) =>
    setTyped({
      ...typed,
      events: events.filter((other) => typed.events.includes(other) !== (other === event)),
    });

  const confirm = async () => {
    setWasTried(true);
    if (webhookProblems(typed).length > 0) return;
    const answer = await save({ ...(webhook && { id: webhook.id }), webhook: typed });
    if ('error' in answer) return;
    const message = translate('settings.webhooks.saved', { name: typed.name });
    toggleNotification({ type: 'success', message });
    onClose();
  };

  return (
    <DialogFrame
      title={translate(webhook ? 'settings.webhooks.edit' : 'settings.webhooks.add')}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && <Notice tone="danger">{errorSentence(error)}</Notice>}
          <Field.Root required error={problemAt('name')}>
            <Field.Label>{translate('settings.webhooks.name')}</Field.Label>
            <TextInput
              value={typed.name}
              onChange={({ target }) => setTyped({ ...typed, name: target.value })}
            />
            <Field.Error />
          </Field.Root>
          <Field.Root
            required
            hint={translate('settings.webhooks.url.hint')}
            error={problemAt('url')}
          >
            <Field.Label>{translate('settings.webhooks.url')}</Field.Label>
            <TextInput
              value={typed.url}
              onChange={({ target }) => setTyped({ ...typed, url: target.value })}
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
          <Flex
            role="group"
            aria-labelledby={eventsId}
            direction="column"
            alignItems="stretch"
            gap={2}
          >
            <Typography id={eventsId} variant="pi" fontWeight="bold">
              {translate('settings.webhooks.events')}
            </Typography>
            {events.map((event) => (
              <Checkbox
                key={event}
                checked={typed.events.includes(event)}
                onCheckedChange={() => toggle(event)}
              >
                {eventWord(event)}
              </Checkbox>
            ))}
            {problemAt('events') && (
              <Typography variant="pi" textColor="danger600" role="alert">
                {problemAt('events')}
              </Typography>
            )}
          </Flex>
          <Checkbox
            checked={typed.isEnabled}
            onCheckedChange={(next) => setTyped({ ...typed, isEnabled: next === true })}
          >
            {translate('settings.webhooks.enabled')}
          </Checkbox>
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose} cancelLabel={translate('settings.save.cancel')}>
        <Button loading={isLoading} disabled={isLoading} onClick={confirm}>
          {translate('settings.webhooks.save')}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
