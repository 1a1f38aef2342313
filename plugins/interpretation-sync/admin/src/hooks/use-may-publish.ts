import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { publishPermission } from '../permissions';

/** Whether the person may publish documents of a type; true until that is known. */
export function useMayPublish(uid: string): boolean {
  const permission = useMemo(() => publishPermission(uid), [uid]);
  const { isLoading, allowedActions } = useRBAC(permission);
  return isLoading || allowedActions.canPublish === true;
}
