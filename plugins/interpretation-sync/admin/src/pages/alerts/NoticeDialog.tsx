import { Button, Loader, Modal } from '@strapi/design-system';
import { useRef } from 'react';
import { styled } from 'styled-components';
import { DialogActions } from '../../components/dialogs/DialogActions';
import { DialogFrame } from '../../components/dialogs/DialogFrame';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useGetAlertNoticeQuery } from '../../services/alerts-api';

/** Paper is white in the dark theme too. */
const Paper = styled.iframe`
  width: 100%;
  height: 60vh;
  border: 0;
  background: #ffffff;
  color-scheme: light;
`;

interface NoticeDialogProps {
  alertId: string;
  onClose: () => void;
}

/** The notice as it will be printed. Nothing in it can run: the page comes into a frame without scripts. */
export default function NoticeDialog({ alertId, onClose }: NoticeDialogProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const frame = useRef<HTMLIFrameElement>(null);
  const { data: page, error, isFetching, refetch } = useGetAlertNoticeQuery(alertId);
  return (
    <DialogFrame title={translate('alerts.notice.title')} onClose={onClose}>
      <Modal.Body>
        {isFetching && <Loader>{translate('alerts.notice.loading')}</Loader>}
        {error && !isFetching && (
          <RequestError onRetry={refetch}>
            {translate('alerts.notice.error', { reason: errorSentence(error) })}
          </RequestError>
        )}
        {page !== undefined && !isFetching && (
          <Paper
            ref={frame}
            title={translate('alerts.notice.title')}
            sandbox="allow-same-origin allow-modals"
            srcDoc={page}
          />
        )}
      </Modal.Body>
      <DialogActions onCancel={onClose}>
        <Button
          disabled={page === undefined || isFetching}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {translate('alerts.notice.print')}
        </Button>
      </DialogActions>
    </DialogFrame>
  );
}
