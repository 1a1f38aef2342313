import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { permissions, publishPermission } from '../permissions';
import type { MappedTypes } from '../services/interpretation-sync-api';

/** Whether the person may publish together: the action itself, and publishing either type. */
export function useMayPublishTogether(types: Pick<MappedTypes, 'policy' | 'interpretation'>): {
  isLoading: boolean;
  isAllowed: boolean;
} {
  const publishPolicy = useMemo(() => publishPermission(types.policy), [types.policy]);
  const publishInterpretation = useMemo(
    () => publishPermission(types.interpretation),
    [types.interpretation],
  );
  const together = useRBAC(permissions.publishTogether);
  const policy = useRBAC(publishPolicy);
  const interpretation = useRBAC(publishInterpretation);
  return {
    isLoading: together.isLoading || policy.isLoading || interpretation.isLoading,
    isAllowed:
      together.allowedActions.canCreate === true &&
      policy.allowedActions.canPublish === true &&
      interpretation.allowedActions.canPublish === true,
  };
}
