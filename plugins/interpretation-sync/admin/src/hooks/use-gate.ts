import { useRBAC } from '@strapi/strapi/admin';
import type { GateAnswer } from '../../../shared/contracts';
import { permissions } from '../permissions';
import type { FormDocument } from '../services/dialogs';
import { useGetGateQuery } from '../services/interpretation-sync-api';
import { useSide } from './use-side';

/** The gate's answer for the saved text of a form; undefined where there is none to be had. */
export function useGate({ uid, documentId, locale }: FormDocument): GateAnswer | undefined {
  const { allowedActions } = useRBAC(permissions.readGate);
  const isGoverned = useSide(uid) !== null;
  const { currentData } = useGetGateQuery(
    { uid, documentId: documentId ?? '', locale },
    {
      skip: !isGoverned || !documentId || allowedActions.canRead !== true,
      refetchOnMountOrArgChange: true,
    },
  );
  return currentData;
}
