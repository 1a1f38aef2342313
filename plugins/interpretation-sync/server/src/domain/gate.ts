import { checks } from './checks';
import type { CheckContext, Problem } from './checks/check';
import type { Candidate, GateFacts, Version } from './facts';
import { TRIALLED } from './trial';
import type {
  CheckId,
  CheckSetting,
  Decision,
  DocumentReference,
  Finding,
  Severity,
} from './types';

/** How the gate judges: configuration over which an office may lay its own settings. */
export interface GateRules {
  /** `trial` (试运行): would-be refusals of the trialled checks become warnings. */
  mode: 'enforce' | 'trial';
  checks: Record<CheckId, CheckSetting>;
  /** `no-worse`: what the public version already lacks only warns when it is published again. */
  republication: 'no-worse' | 'full';
  /** Whether a write may leave a public policy without a public interpretation. */
  protectLinks: CheckSetting;
  formsBeforePolicy: readonly string[];
}

/**
 * Decides whether the candidates may become public, together (发布前核验). Pure: the same facts and
 * rules give the same decision in the panel, on publication, in bulk and on import.
 *
 * @returns `blocked` when at least one finding blocks; every finding is named, never only the first.
 */
export function decide(facts: GateFacts, rules: GateRules): Decision {
  const published = new Set(facts.candidates.map(({ proposed }) => keyOf(proposed.document)));
  const context: CheckContext = {
    becomesPublic: (document) => published.has(keyOf(document)),
    formsBeforePolicy: rules.formsBeforePolicy,
  };
  const findings = facts.candidates.flatMap((candidate) => judge(candidate, rules, context));
  findings.push(...protectLinks(facts.leftWithoutInterpretation, rules.protectLinks));
  const isBlocked = findings.some((finding) => finding.severity === 'block');
  return { verdict: isBlocked ? 'blocked' : 'allowed', findings };
}

/** Which checks there are, and whether each has anything to say about this version. */
export function checksOf(version: Version): { id: CheckId; applies: boolean }[] {
  return checks.map((check) => ({ id: check.id, applies: check.appliesTo(version) }));
}

function judge(candidate: Candidate, rules: GateRules, context: CheckContext): Finding[] {
  const { proposed, current } = candidate;
  return checks.flatMap((check) => {
    const setting = rules.checks[check.id];
    if (setting === 'off' || !check.appliesTo(proposed)) return [];
    const accepted = acceptedCodes(check.id, current, rules, context);
    return check
      .examine(proposed, context)
      .map((problem) => settle(problem, setting, check.id, proposed.document, rules, accepted));
  });
}

function acceptedCodes(
  id: CheckId,
  current: Version | null,
  rules: GateRules,
  context: CheckContext,
): Set<string> {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check || !current || rules.republication === 'full' || !check.appliesTo(current)) {
    return new Set();
  }
  const problems = check.examine(current, context).filter((problem) => !problem.warnOnly);
  return new Set(problems.map((problem) => problem.code));
}

function settle(
  problem: Problem,
  setting: Severity,
  checkId: CheckId,
  document: DocumentReference,
  rules: GateRules,
  accepted: Set<string>,
): Finding {
  const { warnOnly, ...rest } = problem;
  const finding = { ...rest, document };
  if (warnOnly || setting === 'warn') return { ...finding, severity: 'warn' };
  if (accepted.has(problem.code)) {
    return { ...finding, severity: 'warn', params: { ...problem.params, preexisting: true } };
  }
  if (rules.mode === 'trial' && TRIALLED[checkId]) {
    return { ...finding, severity: 'warn', params: { ...problem.params, trial: true } };
  }
  return { ...finding, severity: 'block' };
}

function protectLinks(policies: DocumentReference[], setting: CheckSetting): Finding[] {
  if (setting === 'off') return [];
  return policies.map((document) => ({
    code: 'protect-links.policy-left-without-interpretation',
    severity: setting,
    document,
    field: 'interpretations',
  }));
}

function keyOf(document: { uid: string; documentId: string; locale: string }): string {
  return `${document.uid}:${document.documentId}:${document.locale}`;
}
