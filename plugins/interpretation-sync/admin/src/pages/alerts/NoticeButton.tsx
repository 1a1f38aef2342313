import { TextButton } from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import type { AlertAnswer } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';

const NoticeDialog = lazy(() => import('./NoticeDialog'));

/** Shows the notice that is printed for an escalation (督办通知单). */
export function NoticeButton({ alert }: { alert: AlertAnswer }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const title = quoteTitle(alert.policy.title, useLanguage());
  return (
    <>
      <TextButton
        aria-haspopup="dialog"
        aria-label={translate('alerts.notice.of', { title })}
        onClick={() => setOpen(true)}
      >
        {translate('alerts.notice')}
      </TextButton>
      {isOpen && (
        <Suspense fallback={null}>
          <NoticeDialog alertId={alert.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
