/** As far as the tests use it. */
declare module 'better-sqlite3' {
  interface Statement {
    /** Whether it answers rows. */
    readonly reader: boolean;
    all(): Record<string, unknown>[];
    run(): unknown;
  }
  class Database {
    constructor(file: string);
    prepare(sql: string): Statement;
    close(): void;
  }
  export = Database;
}
