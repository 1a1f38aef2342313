import type { Duty } from '../../../shared/contracts';
import { useTranslate } from '../hooks/use-translate';
import { dutyWords } from '../services/words';

/** Whether a policy owes an interpretation, in one word. */
export function DutyText({ duty }: { duty: Duty }) {
  const translate = useTranslate();
  return <>{translate(dutyWords[duty])}</>;
}
