import { Badge } from '@strapi/design-system';
import type { AlertLevel } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';

const levels = {
  started: { label: 'alerts.level.started', variant: 'secondary' },
  reminder: { label: 'alerts.level.reminder', variant: 'warning' },
  overdue: { label: 'alerts.level.overdue', variant: 'danger' },
  escalation: { label: 'alerts.level.escalation', variant: 'danger' },
  withdrawn: { label: 'alerts.level.withdrawn', variant: 'danger' },
} as const satisfies Record<AlertLevel, unknown>;

/** The level of an alert as a badge. */
export function LevelBadge({ level }: { level: AlertLevel }) {
  const translate = useTranslate();
  const { label, variant } = levels[level];
  return <Badge variant={variant}>{translate(label)}</Badge>;
}
