import type { Duty } from '../../../shared/contracts';
import { useTranslate } from '../hooks/use-translate';

const labels = {
  required: 'duty.required',
  recommended: 'duty.recommended',
  'not-required': 'duty.not-required',
} as const satisfies Record<Duty, unknown>;

/** Whether a policy owes an interpretation, in one word. */
export function DutyText({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  return <>{translate(labels[duty])}</>;
}
