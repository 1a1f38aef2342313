import type { AlertFilter } from '../../../../shared/contracts';
import type {
  AlertedDepartments,
  AlertLevel,
  PlannedAlert,
  ReachableDepartments,
} from '../../domain';
import type { StoredDeadline } from './deadlines';

export interface NewAlert extends PlannedAlert {
  deadline: StoredDeadline;
  title: string;
  raisedAt: Date;
}

export interface StoredAlert {
  id: number;
  documentId: string;
  deadlineId: number;
  level: PlannedAlert['level'];
  cycle: number;
  step: number;
  policyDocumentId: string;
  policyLocale: string;
  title: string;
  dueOn: string;
  dueAt: Date;
  provisional: boolean;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  resolvedAt: Date | null;
  retractedAt: Date | null;
}

export interface AlertPage {
  alerts: StoredAlert[];
  total: number;
}

export interface AlertQuery {
  state: AlertFilter;
  level: AlertLevel | null;
  /** documentId of a policy. */
  policy: string | null;
  page: number;
  pageSize: number;
}

export interface Alerts {
  ofDeadlines(deadlineIds: readonly number[]): Promise<StoredAlert[]>;
  ofIds(ids: readonly number[]): Promise<StoredAlert[]>;
  /** Inserts what is not there yet; the unique key decides. Returns what was new. */
  raise(alerts: readonly NewAlert[]): Promise<StoredAlert[]>;
  /** Ends every alert of these deadlines that has not ended. Returns what was ended. */
  end(
    deadlineIds: readonly number[],
    how: 'resolved' | 'retracted',
    at: Date,
  ): Promise<StoredAlert[]>;
  /** Lets the alerts of these deadlines that have not ended tell when they are due now. */
  setDue(deadlines: readonly StoredDeadline[]): Promise<void>;
  /** The latest raised first. */
  page(query: AlertQuery): Promise<AlertPage>;
  count(state: AlertFilter): Promise<number>;
  /** In the order of the ids; what is not there is left out. */
  byDocumentIds(documentIds: readonly string[]): Promise<StoredAlert[]>;
  /** Marks as seen what was not before. Returns what was new. */
  acknowledge(documentIds: readonly string[], by: string, at: Date): Promise<StoredAlert[]>;
}

/** Departments of the application, and who works there. */
export interface Departments {
  /**
   * Departments of these policies by `documentId:locale`: those that the public version names, where
   * there is one. What names none is left out.
   */
  ofPolicies(documentIds: readonly string[]): Promise<Map<string, AlertedDepartments>>;
}

/** Departments with where their people can be reached: never part of an answer. */
export interface DepartmentReach {
  /** As `Departments.ofPolicies`. */
  ofPolicies(documentIds: readonly string[]): Promise<Map<string, ReachableDepartments>>;
  /** Every department, with the id of its row. */
  all(): Promise<(ReachableDepartments & { id: number })[]>;
}
