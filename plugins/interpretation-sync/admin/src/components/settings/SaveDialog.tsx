import { Button, Field, Flex, Loader, Modal, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState, type ReactNode } from 'react';
import type { SettingsRequest, SettingsSection } from '../../../../shared/contracts';
import { DialogActions } from '../dialogs/DialogActions';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { isSettingsConflict } from '../../services/refusal';
import { changesOf } from '../../services/settings/changes';
import {
  useGetInterpretationSyncSettingsPreviewQuery,
  useSaveInterpretationSyncSettingsMutation,
} from '../../services/settings-api';
import { Notice } from '../Notice';
import { ChangeList } from './ChangeList';
import { PreviewFigures } from './PreviewFigures';

const LONGEST_REASON = 1_000;

interface SaveDialogProps<Section extends SettingsSection> {
  section: Section;
  form: SettingsForm<Section>;
  /** Reads the settings anew because somebody else has changed them. */
  onReload: () => void;
  onClose: () => void;
}

/** Says what a change will do before it is saved, and takes the reason for it. */
export function SaveDialog<Section extends SettingsSection>(props: SaveDialogProps<Section>) {
  const { section, form, onReload, onClose } = props;
  const { values, stored } = form;
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');
  const request = useMemo<SettingsRequest>(
    () => ({ version: stored.version, values: { [section]: values } }),
    [stored.version, section, values],
  );
  const changes = changesOf(stored.values[section], values, section);
  const preview = useGetInterpretationSyncSettingsPreviewQuery(request, {
    refetchOnMountOrArgChange: true,
  });
  const [save, saving] = useSaveInterpretationSyncSettingsMutation();
  const error = saving.error ?? preview.error;

  const confirm = async () => {
    const given = reason.trim();
    const answer = await save(given ? { ...request, reason: given } : request);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: translate('settings.saved') });
    onClose();
  };

  return (
    <DialogFrame title={translate('settings.save.title')} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Part title={translate('settings.save.changes')}>
            <ChangeList changes={changes} />
          </Part>
          <Part title={translate('settings.save.effect')}>
            {preview.isFetching && <Loader small>{translate('settings.save.reading')}</Loader>}
            {preview.currentData && (
              <PreviewFigures preview={preview.currentData} changes={changes} />
            )}
            {error && (
              <Notice tone="danger">
                {isSettingsConflict(error)
                  ? translate('settings.conflict')
                  : translate('settings.save.refused', { reason: errorSentence(error) })}
              </Notice>
            )}
          </Part>
          <Field.Root hint={translate('settings.save.reason.hint')}>
            <Field.Label>{translate('settings.save.reason')}</Field.Label>
            <Textarea
              value={reason}
              maxLength={LONGEST_REASON}
              onChange={({ target }) => setReason(target.value)}
            />
            <Field.Hint />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose} cancelLabel={translate('settings.save.cancel')}>
        {isSettingsConflict(error) ? (
          <Button onClick={onReload}>{translate('settings.conflict.reload')}</Button>
        ) : (
          <Button
            loading={saving.isLoading}
            disabled={saving.isLoading || !preview.currentData || preview.isError}
            onClick={confirm}
          >
            {translate('settings.save.confirm')}
          </Button>
        )}
      </DialogActions>
    </DialogFrame>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
