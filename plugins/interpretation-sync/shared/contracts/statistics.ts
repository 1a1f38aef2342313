import type { DeadlineState, DocumentReference } from './common';

/** Policies of one period or department by how their interpretation came. */
export interface StatisticsFigures {
  sameDay: number;
  inTime: number;
  late: number;
  /** Due, and not interpreted yet. */
  missing: number;
  /** Not due yet, and not interpreted yet. */
  notYetDue: number;
  waived: number;
  notRequired: number;
  historical: number;
  cancelled: number;
  /** Among all of these: due dates computed without an official notice. */
  provisional: number;
  /** (same day + in time) ÷ (same day + in time + late + missing), 0 to 1; null where nothing is due. */
  onTimeRate: number | null;
}

export interface StatisticsGroup extends StatisticsFigures {
  /** `YYYY-MM`, or the documentId of a department; `''` where a policy names none. */
  key: string;
  label: string;
}

/** `GET statistics?from&to&groupBy=month|department&asOf&locale`; the period counts by `disclosedAt`. */
export interface StatisticsAnswer {
  from: string;
  to: string;
  /** Instant as of which it is judged. */
  asOf: string;
  groupBy: 'month' | 'department';
  total: StatisticsFigures;
  groups: StatisticsGroup[];
}

export interface ToDoItem {
  policy: DocumentReference;
  state: DeadlineState;
  dueOn: string;
  dueAt: string;
  workingDaysLeft: number;
  provisional: boolean;
  department: string | null;
}

/** `GET overview?locale`: what needs people now (待办事项), the most pressing first. */
export interface OverviewAnswer {
  overdue: { total: number; items: ToDoItem[] };
  dueToday: { total: number; items: ToDoItem[] };
  dueSoon: { total: number; items: ToDoItem[] };
  /** Drafts that the gate refused lately and that are still not public. */
  blockedDrafts: {
    total: number;
    items: { document: DocumentReference; lastRefusedAt: string; codes: string[] }[];
  };
  openAlerts: number;
  /** Coverage of the work calendar: what is due after `until` is provisional. */
  calendar: { from: string; until: string; isEnding: boolean };
}
