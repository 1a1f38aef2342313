import { Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { useGetGateQuery, type MappedTypes } from '../../services/interpretation-sync-api';
import { Notice } from '../Notice';
import { DeadlineSection } from './DeadlineSection';
import { DecisionSection } from './DecisionSection';
import { LinksSection } from './LinksSection';
import { PublishTogether } from './PublishTogether';

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
  const { currentData, error, refetch } = useGetGateQuery(
    { uid, documentId, locale },
    { refetchOnMountOrArgChange: true },
  );

  if (error) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Notice tone="danger">{translate('panel.error', { reason: errorSentence(error) })}</Notice>
        <TextButton startIcon={<ArrowClockwise />} onClick={() => refetch()}>
          {translate('panel.retry')}
        </TextButton>
      </Flex>
    );
  }
  if (!currentData) {
    return (
      <Flex gap={2}>
        <Loader small>{translate('panel.loading')}</Loader>
        <Typography textColor="neutral600">{translate('panel.loading')}</Typography>
      </Flex>
    );
  }
  return (
    <>
      {isModified && <Notice tone="warning">{translate('panel.unsaved')}</Notice>}
      <DecisionSection gate={currentData} />
      {currentData.deadline && <DeadlineSection deadline={currentData.deadline} />}
      <LinksSection gate={currentData} />
      <PublishTogether gate={currentData} types={types} isModified={isModified} />
    </>
  );
}
