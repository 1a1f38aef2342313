/** A document of one of the mapped types, in one locale. `locale` is `''` where the type is not localised. */
export interface DocumentReference {
  uid: string;
  documentId: string;
  locale: string;
  title: string;
}

export type Severity = 'block' | 'warn';
export type CheckSetting = 'off' | Severity;
export type CheckId = 'link' | 'policy-first';

/** One thing to mend or to mind: data, never a sentence. */
export interface Finding {
  /** `<check>.<problem>`, stable. */
  code: string;
  severity: Severity;
  document: DocumentReference;
  /** The attribute in which the problem is mended. */
  field?: string;
  related?: DocumentReference[];
  params?: Record<string, string | number | boolean>;
}

export interface Decision {
  verdict: 'allowed' | 'blocked';
  findings: Finding[];
}

export const alertLevels = ['started', 'reminder', 'overdue', 'escalation', 'withdrawn'] as const;

export type AlertLevel = (typeof alertLevels)[number];

export const deadlineStates = [
  'historical',
  'not-required',
  'waived',
  'cancelled',
  'met-same-day',
  'met-in-time',
  'met-late',
  'open',
  'approaching',
  'overdue',
] as const;

export type DeadlineState = (typeof deadlineStates)[number];
