/** Policies of the ledger that became public in a span of time, as they stand at an instant. */
export interface StatisticsQuery {
  locale: string;
  from: Date;
  before: Date;
  asOf: Date;
}

/** So many policies of one group stand in one state, some of them on a provisional due date. */
export interface CountedGroup {
  key: string;
  state: string;
  count: number;
  provisional: number;
}

export interface Statistics {
  /** @param months in order, each with its first instant; they cover the whole span. */
  byMonth(
    query: StatisticsQuery,
    months: readonly { key: string; from: Date }[],
  ): Promise<CountedGroup[]>;
  /** By documentId of the drafting department, `''` where none is named; with names by documentId. */
  byDepartment(
    query: StatisticsQuery,
  ): Promise<{ counted: CountedGroup[]; names: Map<string, string> }>;
}
