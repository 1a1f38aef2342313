import type { AlertLevel, RecipientRole, Settings } from '../../../shared/contracts';

// Apart from the other defaults: Strapi merges lists of configurations member by member, so the
// schema fills them in where the project says nothing.

/** Reminders (临期提醒) at nine of the second and third working day. */
export const defaultReminders: Settings['alerts']['reminders'] = [
  { workingDay: 2, at: '09:00' },
  { workingDay: 3, at: '09:00' },
];

/**
 * Who is told at each level: the department first, then those above it. The first reminder goes to
 * contacts and backups alone, whoever else stands here.
 */
export const defaultRecipients: Record<AlertLevel, RecipientRole[]> = {
  started: ['contact', 'backup'],
  reminder: ['contact', 'backup', 'head'],
  overdue: ['contact', 'backup', 'head', 'supervisor'],
  escalation: ['head', 'leader', 'supervisor'],
  withdrawn: ['contact', 'backup', 'supervisor'],
};

const everything = { nature: null, category: null, importance: null };

/** 解读要求一览 as delivered: regulations, normative documents and important policies owe one. */
export const defaultDutyRules: Settings['duty']['rules'] = [
  { ...everything, nature: 'regulation', duty: 'required' },
  { ...everything, nature: 'normative', duty: 'required' },
  { ...everything, importance: 'important', duty: 'required' },
  { ...everything, category: 'report', duty: 'not-required' },
  { ...everything, category: 'reply', duty: 'not-required' },
  { ...everything, category: 'letter', duty: 'not-required' },
  { ...everything, category: 'bulletin', duty: 'not-required' },
];
