import { Status, Typography } from '@strapi/design-system';
import type { AlertState } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';

const states = {
  open: { label: 'alerts.state.open', variant: 'danger' },
  acknowledged: { label: 'alerts.state.acknowledged', variant: 'secondary' },
  resolved: { label: 'alerts.state.resolved', variant: 'success' },
  retracted: { label: 'alerts.state.retracted', variant: 'neutral' },
} as const satisfies Record<AlertState, unknown>;

/** How far an alert is dealt with. */
export function StateBadge({ state }: { state: AlertState }) {
  const translate = useTranslate();
  const { label, variant } = states[state];
  return (
    <Status variant={variant} size="S">
      <Typography tag="span" variant="omega" fontWeight="bold" textColor="inherit">
        {translate(label)}
      </Typography>
    </Status>
  );
}
