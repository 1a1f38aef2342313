import {
  toldOf,
  type AlertedDepartments,
  type DepartmentPeople,
  type Person,
  type RecipientRole,
  type RecipientRules,
} from './recipients';
import type { AlertLevel } from './types';

/** Where somebody can be reached; null where that is not known. */
export interface ReachablePerson extends Person {
  email: string | null;
  phone: string | null;
  /** Of the admin. */
  account: string | null;
  /** Null where the person has chosen none. */
  language: 'zh-Hans' | 'en' | null;
}

export interface ReachableDepartment extends DepartmentPeople<ReachablePerson> {
  /** People with an account in the admin who stand for the department. */
  accounts: readonly ReachablePerson[];
}

export interface ReachableDepartments extends AlertedDepartments<ReachablePerson> {
  drafting: ReachableDepartment;
  supervising: ReachableDepartment | null;
}

/** A channel, as far as it matters whom it reaches. */
export interface Way {
  name: string;
  reach: { kind: 'person'; address: 'email' | 'phone' | 'account' } | { kind: 'office' };
}

/** By function, as an account of the department, at an address of the settings, or the office. */
export type AddresseeRole = RecipientRole | 'account' | 'address' | 'office';

/** One recipient over one channel. */
export interface Addressee {
  channel: string;
  /** Address or account; name of the channel where it speaks to the office. */
  key: string;
  role: AddresseeRole;
  /** `''` where nobody is named. */
  name: string;
  department: string;
  language: 'zh-Hans' | 'en' | null;
}

interface Candidate {
  role: AddresseeRole;
  member: ReachablePerson;
  department: string;
}

/**
 * Whom an alert reaches, and over what: each person once over each channel. Where nobody of the
 * drafting department can be reached, those of the department that supervises it are told instead.
 *
 * @param addresses e-mail addresses that are told besides.
 */
export function addresseesOf(
  alert: { level: AlertLevel; step: number },
  departments: ReachableDepartments | null,
  rules: RecipientRules,
  ways: readonly Way[],
  addresses: readonly string[],
): Addressee[] {
  const told = departments ? candidatesOf(alert, departments, rules, ways) : [];
  const found = ways.flatMap((way): Addressee[] => {
    const nobody = { channel: way.name, name: '', department: '', language: null };
    if (way.reach.kind === 'office') return [{ ...nobody, key: way.name, role: 'office' }];
    const besides = way.reach.address === 'email' ? addresses : [];
    return [
      ...told.flatMap((candidate) => addresseeOf(candidate, way)),
      ...besides.map((key): Addressee => ({ ...nobody, key, role: 'address' })),
    ];
  });
  const seen = new Set<string>();
  return found.filter(({ channel, key }) => {
    const place = JSON.stringify([channel, key]);
    return !seen.has(place) && seen.add(place);
  });
}

/** Everybody of a department. */
export function membersOf(department: ReachableDepartment): ReachablePerson[] {
  const { head, leader, contacts, accounts } = department;
  return [...contacts, ...accounts, head, leader].filter((member) => member !== null);
}

/** Whether one of these channels reaches the person. */
function isReachable(member: ReachablePerson, ways: readonly Way[]): boolean {
  return ways.some(({ reach }) => reach.kind === 'person' && member[reach.address] !== null);
}

/** Whether one of these channels reaches somebody of the department. */
export function isDepartmentReachable(
  department: ReachableDepartment,
  ways: readonly Way[],
): boolean {
  return membersOf(department).some((member) => isReachable(member, ways));
}

/** Whose people answer for a department: its own, or where none can be reached those above it. */
export function answeringFor(
  { drafting, supervising }: ReachableDepartments,
  ways: readonly Way[],
): ReachableDepartment {
  return supervising && !isDepartmentReachable(drafting, ways) ? supervising : drafting;
}

function candidatesOf(
  alert: { level: AlertLevel; step: number },
  departments: ReachableDepartments,
  rules: RecipientRules,
  ways: readonly Way[],
): Candidate[] {
  const { drafting, supervising } = departments;
  const told = toldOf(alert, departments, rules).flatMap(({ role, member, department }) => {
    const members = member ? [member] : supervising ? membersOf(supervising) : [];
    return members.map((one) => ({ role, member: one, department }));
  });
  const accounts = rules[alert.level].includes('contact') ? drafting.accounts : [];
  const own: Candidate[] = [
    ...told,
    ...accounts.map((member) => ({
      role: 'account' as const,
      member,
      department: drafting.name,
    })),
  ];
  const isReached = own.some(
    ({ role, member }) => role !== 'supervisor' && isReachable(member, ways),
  );
  if (isReached || !supervising) return own;
  const instead = [supervising.contacts, membersOf(supervising)].find((group) =>
    group.some((member) => isReachable(member, ways)),
  );
  const { name: department } = supervising;
  return [
    ...own,
    ...(instead ?? []).map((member) => ({ role: 'supervisor' as const, member, department })),
  ];
}

function addresseeOf({ role, member, department }: Candidate, { name, reach }: Way): Addressee[] {
  const key = reach.kind === 'person' ? member[reach.address] : null;
  if (key === null) return [];
  return [{ channel: name, key, role, name: member.name, department, language: member.language }];
}
