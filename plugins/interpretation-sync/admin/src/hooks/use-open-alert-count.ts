import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { permissions } from '../permissions';
import { useGetAlertCountQuery } from '../services/alerts-api';

const POLLING_SECONDS = 60;

/**
 * How many alerts nobody has acknowledged; 0 for whoever may not read alerts. Asked again every
 * minute while the page is seen, and when it is seen again after longer.
 */
export function useOpenAlertCount(): number {
  // The menu mounts its icons anew at every step: `useRBAC` would answer late each time.
  const held = useAuth('useOpenAlertCount', (state) => state.permissions);
  const mayRead = permissions.readAlerts.some(({ action }) =>
    held.some((permission) => permission.action === action),
  );
  const isSeen = useIsPageSeen();
  const { data } = useGetAlertCountQuery(undefined, {
    skip: !mayRead || !isSeen,
    pollingInterval: POLLING_SECONDS * 1000,
    refetchOnMountOrArgChange: POLLING_SECONDS,
  });
  return mayRead && data ? data.open : 0;
}

function useIsPageSeen(): boolean {
  const [isSeen, setIsSeen] = useState(!document.hidden);
  useEffect(() => {
    const follow = () => setIsSeen(!document.hidden);
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
  return isSeen;
}
