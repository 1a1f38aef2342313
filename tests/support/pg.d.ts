/** The part of `pg` that the tests use; the package ships no types. */
declare module 'pg' {
  export interface QueryResult<Row> {
    rows: Row[];
    rowCount: number | null;
  }

  export class Client {
    constructor(options: { connectionString: string });
    connect(): Promise<void>;
    query<Row = Record<string, unknown>>(
      sql: string,
      values?: readonly unknown[],
    ): Promise<QueryResult<Row>>;
    end(): Promise<void>;
  }
}
