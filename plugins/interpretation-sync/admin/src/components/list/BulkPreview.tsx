import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PublicationRequest, Side } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { previewRows } from '../../services/bulk-preview';
import { usePreviewPublicationQuery } from '../../services/publications-api';
import { usePublishTogetherMutation } from '../../services/interpretation-sync-api';
import { Notice } from '../Notice';
import { RequestError } from '../RequestError';
import { BulkPreviewRow } from './BulkPreviewRow';
import { DialogActions } from '../dialogs/DialogActions';

interface BulkPreviewProps {
  side: Side;
  /** The documents that were chosen in the list. */
  documentIds: string[];
  locale: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** Says of each document whether it may become public and why not, before anything is written. */
export function BulkPreview({ side, documentIds, locale, onClose, onDone }: BulkPreviewProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const [publish, { isLoading: isPublishing }] = usePublishTogetherMutation();
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const named = documentIds.filter((documentId) => !leftOut.includes(documentId));
  const request: PublicationRequest = {
    policies: side === 'policy' ? named : [],
    interpretations: side === 'interpretation' ? named : [],
    includeLinked: true,
    ...(locale === undefined ? {} : { locale }),
  };
  const preview = usePreviewPublicationQuery(request, {
    skip: named.length === 0,
    refetchOnMountOrArgChange: true,
  });
  const answer = named.length === 0 ? undefined : preview.currentData;
  const rows = answer ? previewRows(answer) : [];
  const blocked = rows.filter(({ verdict }) => verdict === 'blocked');
  const blockedHere = named.filter((documentId) =>
    blocked.some(({ document }) => document.documentId === documentId),
  );
  const isAllowed = answer?.decision.verdict === 'allowed' && answer.published.length > 0;

  const confirm = async () => {
    const result = await publish(request);
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: errorSentence(result.error) });
      await preview.refetch();
      return;
    }
    const message = translate('together.done', { count: result.data.published.length });
    toggleNotification({ type: 'success', message });
    onDone();
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{translate('bulk.intro')}</Typography>
          {named.length === 0 && <Notice tone="warning">{translate('bulk.nothing-left')}</Notice>}
          {preview.isFetching && <Loader small>{translate('bulk.loading')}</Loader>}
          {preview.error && (
            <RequestError onRetry={() => preview.refetch()}>
              {translate('bulk.error', { reason: errorSentence(preview.error) })}
            </RequestError>
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {rows.map((row) => (
              <BulkPreviewRow
                key={`${row.document.uid}:${row.document.documentId}`}
                row={row}
                isChosen={named.includes(row.document.documentId)}
              />
            ))}
          </Flex>
        </Flex>
      </Modal.Body>
      <DialogActions onCancel={onClose}>
        <Flex gap={2}>
          {blockedHere.length > 0 && (
            <Button variant="secondary" onClick={() => setLeftOut([...leftOut, ...blockedHere])}>
              {translate('bulk.leave-out', { count: blockedHere.length })}
            </Button>
          )}
          <Button
            loading={isPublishing}
            disabled={!isAllowed || isPublishing || preview.isFetching}
            onClick={confirm}
          >
            {translate('together.confirm', { count: answer?.published.length ?? 0 })}
          </Button>
        </Flex>
      </DialogActions>
    </>
  );
}
