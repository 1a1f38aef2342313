import { Divider } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useMayPublish } from '../../hooks/use-may-publish';
import { useTranslate } from '../../hooks/use-translate';
import { useGetGateQuery, type MappedTypes } from '../../services/interpretation-sync-api';
import { Notice } from '../Notice';
import { WaiverSection } from '../waiver/WaiverSection';
import { AlertsSection } from './AlertsSection';
import { DeadlineSection } from './DeadlineSection';
import { DecisionSection } from './DecisionSection';
import { DutySection } from './DutySection';
import { LinksSection } from './LinksSection';
import { PanelError } from './PanelError';
import { PanelLoading } from './PanelLoading';
import { PublishByOthers } from './PublishByOthers';
import { PublishTogether } from './PublishTogether';
import { TimelineSection } from './TimelineSection';

interface SavedDocumentProps {
  types: MappedTypes;
  uid: string;
  documentId: string;
  locale: string | undefined;
}

/** The gate's answer for a saved document, asked again whenever it is saved or published. */
export function SavedDocument({ types, uid, documentId, locale }: SavedDocumentProps) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const isModified = useForm('InterpretationSyncPanel', ({ modified }) => modified);
  const mayPublish = useMayPublish(uid);
  const {
    currentData: gate,
    error,
    refetch,
  } = useGetGateQuery({ uid, documentId, locale }, { refetchOnMountOrArgChange: true });

  if (error) {
    return (
      <PanelError onRetry={refetch}>
        {translate('panel.error', { reason: errorSentence(error) })}
      </PanelError>
    );
  }
  if (!gate) return <PanelLoading>{translate('panel.loading')}</PanelLoading>;
  const { deadline, proposedDuty, side } = gate;
  return (
    <>
      {isModified && <Notice tone="warning">{translate('panel.unsaved')}</Notice>}
      <DecisionSection gate={gate} />
      {mayPublish ? (
        <PublishTogether gate={gate} types={types} isModified={isModified} />
      ) : (
        <PublishByOthers gate={gate} />
      )}
      {proposedDuty && <DutySection proposed={proposedDuty} fields={types.fields.policy} />}
      {deadline && <DeadlineSection deadline={deadline} isOfPolicy={side === 'interpretation'} />}
      <AlertsSection alerts={gate.alerts} side={side} />
      <WaiverSection gate={gate} />
      <LinksSection gate={gate} />
      <Divider />
      <TimelineSection
        uid={uid}
        documentId={documentId}
        locale={locale}
        timeZone={deadline?.timeZone}
      />
    </>
  );
}
