import type { DeadlineState } from '../../../shared/contracts';
import { useTranslate } from '../hooks/use-translate';
import type { TranslationKey } from '../translations';
import { ToneBadge } from './ToneBadge';

const states = {
  historical: { label: 'deadline.state.historical', variant: 'neutral' },
  'not-required': { label: 'deadline.state.not-required', variant: 'neutral' },
  waived: { label: 'deadline.state.waived', variant: 'neutral' },
  cancelled: { label: 'deadline.state.cancelled', variant: 'neutral' },
  'met-same-day': { label: 'deadline.state.met-same-day', variant: 'success' },
  'met-in-time': { label: 'deadline.state.met-in-time', variant: 'success' },
  'met-late': { label: 'deadline.state.met-late', variant: 'alternative' },
  open: { label: 'deadline.state.open', variant: 'secondary' },
  approaching: { label: 'deadline.state.approaching', variant: 'warning' },
  overdue: { label: 'deadline.state.overdue', variant: 'danger' },
} as const satisfies Record<DeadlineState, unknown>;

/** What a state is called. */
export function stateLabel(state: DeadlineState): TranslationKey {
  return states[state].label;
}

/** The state of a deadline as a badge. */
export function DeadlineBadge({ state }: { state: DeadlineState }) {
  const translate = useTranslate();
  const { label, variant } = states[state];
  return <ToneBadge tone={variant}>{translate(label)}</ToneBadge>;
}
