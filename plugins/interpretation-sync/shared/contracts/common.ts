import type {
  AlertLevel,
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Duty,
  DutyRule,
  Finding,
} from '../../server/src/domain';

export type {
  AlertLevel,
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Duty,
  DutyRule,
  Finding,
};

/** Answer of every route. */
export interface Answer<Data, Meta = undefined> {
  data: Data;
  meta?: Meta;
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface PaginationMeta {
  pagination: Pagination;
}

/** Which side of the pair a document stands on. */
export type Side = 'policy' | 'interpretation';

/** `GET types`: which content types of the application stand on which side. */
export interface TypesAnswer {
  policy: string;
  interpretation: string;
  /** Null where the project has no departments. */
  department: string | null;
  /** Names of attributes in the edit forms, as far as the admin works with them. */
  fields: {
    policy: {
      title: string;
      interpretations: string;
      duty: string;
      dutyReason: string | null;
      department: string | null;
    };
    interpretation: {
      title: string;
      policies: string;
      /** `first` is what a new interpretation begins with; null where forms are not chosen from a list. */
      form: { name: string; first: string } | null;
      department: string | null;
    };
  };
}

/** Header in which the admin sends the language of its reader. */
export const LANGUAGE_HEADER = 'x-interpretation-sync-language';

/** Header in which the admin sends why something public is taken down, percent-encoded UTF-8. */
export const REASON_HEADER = 'x-interpretation-sync-reason';
