import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense, useState } from 'react';
import type { GateAnswer } from '../../../../shared/contracts';
import { ToneBadge } from '../ToneBadge';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { PanelSection } from '../panel/PanelSection';
import { WaiverInForce } from './WaiverInForce';
import { waiverKinds } from './waiver-kinds';

const GrantDialog = lazy(() =>
  import('./GrantDialog').then((module) => ({ default: module.GrantDialog })),
);
const RevokeDialog = lazy(() =>
  import('./RevokeDialog').then((module) => ({ default: module.RevokeDialog })),
);

/** The waiver of a policy, for whoever may grant or revoke one with the way to do so. */
export function WaiverSection({ gate }: { gate: GateAnswer }) {
  const translate = useTranslate();
  // The dialog stays what it was opened for, so that it can say why it comes too late.
  const [opened, setOpened] = useState<Pick<GateAnswer, 'waiver'> | null>(null);
  const grant = useRBAC(permissions.grantWaivers);
  const revoke = useRBAC(permissions.revokeWaivers);
  const { waiver, side, document } = gate;
  const mayGrant = grant.allowedActions.canCreate === true;
  const mayRevoke = revoke.allowedActions.canRevoke === true;
  if (side !== 'policy' || (!waiver && !mayGrant)) return null;

  const close = () => setOpened(null);
  return (
    <PanelSection
      label={translate('waiver.label')}
      badge={
        waiver && (
          <ToneBadge tone="alternative">{translate(waiverKinds[waiver.kind].name)}</ToneBadge>
        )
      }
    >
      {waiver ? (
        <WaiverInForce waiver={waiver} />
      ) : (
        <Typography textColor="neutral600">{translate('waiver.none')}</Typography>
      )}
      {(waiver ? mayRevoke : mayGrant) && (
        <Flex>
          <TextButton onClick={() => setOpened({ waiver })}>
            {translate(waiver ? 'waiver.revoke' : 'waiver.grant')}
          </TextButton>
        </Flex>
      )}
      <Suspense fallback={null}>
        {opened?.waiver && <RevokeDialog waiver={opened.waiver} onClose={close} />}
        {opened?.waiver === null && <GrantDialog policy={document} onClose={close} />}
      </Suspense>
    </PanelSection>
  );
}
