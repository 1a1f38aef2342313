import type { DutyRule } from '../../../../shared/contracts';

/** What a row of the duty table looks at. */
export const dimensions = ['nature', 'category', 'importance'] as const;

export type Dimension = (typeof dimensions)[number];

type Matched = Pick<DutyRule, Dimension>;

/** The row that decides, counted from 0: the first that matches; -1 where none does. */
export function decidingRow(rules: readonly DutyRule[], policy: Matched): number {
  return rules.findIndex((rule) => covers(rule, policy));
}

/**
 * The row above, counted from 0, that decides everything that this row would match, so that it never
 * comes to this row; -1 where there is none.
 */
export function rowBefore(rules: readonly DutyRule[], row: number): number {
  const rule = rules[row];
  return rule ? rules.slice(0, row).findIndex((above) => covers(above, rule)) : -1;
}

/** The list with one entry moved to another place. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): Entry[] {
  const others = entries.filter((_entry, index) => index !== from);
  return [...others.slice(0, to), ...entries.slice(from, from + 1), ...others.slice(to)];
}

function covers(rule: Matched, policy: Matched): boolean {
  return dimensions.every((name) => rule[name] === null || rule[name] === policy[name]);
}
