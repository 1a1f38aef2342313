import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { dialogs } from '../../services/dialogs';

const BlockedDialog = lazy(() =>
  import('./BlockedDialog').then((module) => ({ default: module.BlockedDialog })),
);
const RemovalDialog = lazy(() =>
  import('./RemovalDialog').then((module) => ({ default: module.RemovalDialog })),
);

/** Where the dialogs of this page are shown, which the actions of the content manager open. */
export function DialogHost() {
  const request = useSyncExternalStore(dialogs.subscribe, dialogs.current);
  // Whoever leaves the page has turned back.
  useEffect(() => dialogs.close, []);
  return (
    <Suspense fallback={null}>
      {request?.kind === 'blocked' && <BlockedDialog request={request} />}
      {request?.kind === 'removal' && <RemovalDialog request={request} />}
    </Suspense>
  );
}
