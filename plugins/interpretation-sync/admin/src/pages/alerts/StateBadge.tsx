import { Status, Typography } from '@strapi/design-system';
import type { AlertState } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { alertStateWords } from '../../services/words';

const variants = {
  open: 'danger',
  acknowledged: 'secondary',
  resolved: 'success',
  retracted: 'neutral',
} as const satisfies Record<AlertState, unknown>;

/** How far an alert is dealt with. */
export function StateBadge({ state }: { state: AlertState }) {
  const translate = useTranslate();
  return (
    <Status variant={variants[state]} size="S">
      <Typography tag="span" variant="omega" fontWeight="bold" textColor="inherit">
        {translate(alertStateWords[state])}
      </Typography>
    </Status>
  );
}
