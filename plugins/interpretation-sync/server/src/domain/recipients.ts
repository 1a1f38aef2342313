import type { AlertLevel } from './types';

/** Why somebody is told: by function in the drafting department, or as its supervisor. */
export type RecipientRole = 'contact' | 'backup' | 'head' | 'leader' | 'supervisor';

export interface Recipient {
  role: RecipientRole;
  /** Name of the person; of the department where it is the supervisor without a contact. */
  name: string;
  department: string;
}

export interface Person {
  name: string;
}

/** Who works in a department; null where nobody is named. */
export interface DepartmentPeople<Member extends Person = Person> {
  name: string;
  head: Member | null;
  /** 分管领导 */
  leader: Member | null;
  contacts: readonly (Member & { backup: boolean })[];
}

/** The department that drafted a policy (谁起草、谁解读), and the one that supervises it. */
export interface AlertedDepartments<Member extends Person = Person> {
  drafting: DepartmentPeople<Member>;
  supervising: DepartmentPeople<Member> | null;
}

/** Somebody who is told; a department that supervises without a contact is told as a whole. */
export interface Told<Member extends Person> {
  role: RecipientRole;
  member: Member | null;
  department: string;
}

/** Who is told at each level. */
export type RecipientRules = Readonly<Record<AlertLevel, readonly RecipientRole[]>>;

const CONTACTS: readonly RecipientRole[] = ['contact', 'backup'];

/**
 * Who is told about an alert, in the order of the rules. The first reminder goes to the contacts
 * alone; whoever else the rules name for reminders is told from the second on.
 */
export function toldOf<Member extends Person>(
  { level, step }: { level: AlertLevel; step: number },
  departments: AlertedDepartments<Member> | null,
  rules: RecipientRules,
): Told<Member>[] {
  if (!departments) return [];
  const isFirstReminder = level === 'reminder' && step === 1;
  return rules[level]
    .filter((role) => !isFirstReminder || CONTACTS.includes(role))
    .flatMap((role) => peopleIn(role, departments));
}

/** The same, by name alone. */
export function recipientsOf(
  alert: { level: AlertLevel; step: number },
  departments: AlertedDepartments | null,
  rules: RecipientRules,
): Recipient[] {
  return toldOf(alert, departments, rules).map(({ role, member, department }) => ({
    role,
    name: member?.name ?? department,
    department,
  }));
}

function peopleIn<Member extends Person>(
  role: RecipientRole,
  { drafting, supervising }: AlertedDepartments<Member>,
): Told<Member>[] {
  switch (role) {
    case 'contact':
    case 'backup':
      return drafting.contacts
        .filter(({ backup }) => backup === (role === 'backup'))
        .map((member) => ({ role, member, department: drafting.name }));
    case 'head':
    case 'leader': {
      const member = drafting[role];
      return member === null ? [] : [{ role, member, department: drafting.name }];
    }
    case 'supervisor': {
      if (!supervising) return [];
      const { name: department, contacts } = supervising;
      if (contacts.length === 0) return [{ role, member: null, department }];
      return contacts.map((member) => ({ role, member, department }));
    }
  }
}
