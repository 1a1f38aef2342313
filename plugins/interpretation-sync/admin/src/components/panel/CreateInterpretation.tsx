import { Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useId, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DocumentReference } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useSide } from '../../hooks/use-side';
import { useTranslate } from '../../hooks/use-translate';
import { createPermission } from '../../permissions';
import { documentPath } from '../../services/document-path';
import type { MappedTypes } from '../../services/interpretation-sync-api';
import { useCreateInterpretationMutation } from '../../services/new-interpretation-api';

/** Starts a draft of an interpretation that is linked to this policy already, and opens its form. */
export function CreateInterpretation({ policy }: { policy: DocumentReference }) {
  const governed = useSide(policy.uid);
  return governed && <CreateButton policy={policy} types={governed.types} />;
}

function CreateButton({ policy, types }: { policy: DocumentReference; types: MappedTypes }) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const hintId = useId();
  const permission = useMemo(() => createPermission(types.interpretation), [types.interpretation]);
  const { allowedActions } = useRBAC(permission);
  const isModified = useForm('InterpretationSyncCreate', ({ modified }) => modified);
  const [create, { isLoading }] = useCreateInterpretationMutation();
  if (allowedActions.canCreate !== true) return null;

  const onClick = async () => {
    const answer = await create({ types, policy });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorSentence(answer.error) });
      return;
    }
    toggleNotification({ type: 'success', message: translate('create.done') });
    const { documentId } = answer.data;
    navigate(documentPath({ ...policy, uid: types.interpretation, documentId }));
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <TextButton
        startIcon={<Plus />}
        loading={isLoading}
        disabled={isModified || isLoading}
        aria-describedby={isModified ? hintId : undefined}
        onClick={onClick}
      >
        {translate('create.action')}
      </TextButton>
      {isModified && (
        <Typography id={hintId} tag="p" variant="pi" textColor="neutral600">
          {translate('create.unsaved')}
        </Typography>
      )}
    </Flex>
  );
}
