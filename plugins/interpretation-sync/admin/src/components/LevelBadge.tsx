import type { AlertLevel } from '../../../shared/contracts';
import { ToneBadge } from './ToneBadge';
import { useTranslate } from '../hooks/use-translate';
import { levelWords } from '../services/words';

const variants = {
  started: 'secondary',
  reminder: 'warning',
  overdue: 'danger',
  escalation: 'danger',
  withdrawn: 'danger',
} as const satisfies Record<AlertLevel, unknown>;

/** The level of an alert as a badge. */
export function LevelBadge({ level }: { level: AlertLevel }) {
  const translate = useTranslate();
  return <ToneBadge tone={variants[level]}>{translate(levelWords[level])}</ToneBadge>;
}
