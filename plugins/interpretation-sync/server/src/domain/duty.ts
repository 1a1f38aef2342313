import type { Duty } from './facts';

/** What the duty table (解读要求一览) looks at; null where a policy says nothing. */
export interface DutyFacts {
  nature: string | null;
  category: string | null;
  importance: string | null;
}

/** One row of the duty table; null matches everything. */
export interface DutyRule extends DutyFacts {
  duty: Duty;
}

const STRENGTH: Record<Duty, number> = { required: 2, recommended: 1, 'not-required': 0 };

/**
 * What the duty table proposes for a policy: the first row that matches decides; null where none
 * does.
 */
export function proposeDuty(facts: DutyFacts, rules: readonly DutyRule[]): Duty | null {
  const first = rules.find(
    ({ nature, category, importance }) =>
      matches(nature, facts.nature) &&
      matches(category, facts.category) &&
      matches(importance, facts.importance),
  );
  return first?.duty ?? null;
}

/** Whether one duty asks for less than another. */
export function isLowerDuty(duty: Duty, than: Duty): boolean {
  return STRENGTH[duty] < STRENGTH[than];
}

function matches(wanted: string | null, given: string | null): boolean {
  return wanted === null || wanted === given;
}
