import type { StatisticsFigures } from '../../server/src/domain';
import type { CoverageAnswer } from './calendars';
import type { DeadlineState, DocumentReference } from './common';

export type { StatisticsFigures };

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
  /**
   * Departments in which no channel reaches anybody; what they should be told is told to the
   * department that supervises them, null where that cannot be reached either.
   */
  unreachable: { total: number; items: { department: string; toldInstead: string | null }[] };
  /** Coverage of the work calendar: what is due after `until` is provisional. */
  calendar: CoverageAnswer;
}
