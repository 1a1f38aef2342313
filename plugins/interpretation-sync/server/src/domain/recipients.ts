import type { AlertLevel } from './types';

/** Why somebody is told: by function in the drafting department, or as its supervisor. */
export type RecipientRole = 'contact' | 'backup' | 'head' | 'leader' | 'supervisor';

export interface Recipient {
  role: RecipientRole;
  /** Name of the person; of the department where it is the supervisor without a contact. */
  name: string;
  department: string;
}

/** Who works in a department, by name; null where nobody is named. */
export interface DepartmentPeople {
  name: string;
  head: string | null;
  /** 分管领导 */
  leader: string | null;
  contacts: readonly { name: string; backup: boolean }[];
}

/** The department that drafted a policy (谁起草、谁解读), and the one that supervises it. */
export interface AlertedDepartments {
  drafting: DepartmentPeople;
  supervising: DepartmentPeople | null;
}

/** Who is told at each level. */
export type RecipientRules = Readonly<Record<AlertLevel, readonly RecipientRole[]>>;

const CONTACTS: readonly RecipientRole[] = ['contact', 'backup'];

/**
 * Who is told about an alert, in the order of the rules. The first reminder goes to the contacts
 * alone; whoever else the rules name for reminders is told from the second on.
 */
export function recipientsOf(
  { level, step }: { level: AlertLevel; step: number },
  departments: AlertedDepartments | null,
  rules: RecipientRules,
): Recipient[] {
  if (!departments) return [];
  const isFirstReminder = level === 'reminder' && step === 1;
  return rules[level]
    .filter((role) => !isFirstReminder || CONTACTS.includes(role))
    .flatMap((role) => peopleIn(role, departments));
}

function peopleIn(role: RecipientRole, { drafting, supervising }: AlertedDepartments): Recipient[] {
  switch (role) {
    case 'contact':
    case 'backup':
      return drafting.contacts
        .filter(({ backup }) => backup === (role === 'backup'))
        .map(({ name }) => ({ role, name, department: drafting.name }));
    case 'head':
    case 'leader': {
      const name = drafting[role];
      return name === null ? [] : [{ role, name, department: drafting.name }];
    }
    case 'supervisor': {
      if (!supervising) return [];
      const department = supervising.name;
      const names = supervising.contacts.map(({ name }) => name);
      return (names.length > 0 ? names : [department]).map((name) => ({ role, name, department }));
    }
  }
}
