import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Runs SQL on the open transaction, or on the pool where none is open. */
export interface Connection {
  dialect: string;
  /** Whether an insert or update can answer with the rows it touched; MySQL can't. */
  returnsRows: boolean;
  run<Result>(work: (database: Query) => Promise<Result>): Promise<Result>;
}

/** Query builder bound to one connection and to the configured schema. */
export interface Query {
  knex: Knex;
  /** `table as alias` where it needs one: knex puts no schema before an alias given as an object. */
  from(table: string): Knex.QueryBuilder;
}

/** Raw SQL doesn't join Strapi's transaction by itself, and on SQLite a second connection hangs. */
export function createConnection(strapi: Core.Strapi): Connection {
  const queryOn = (knex: Knex): Query => {
    const schema = strapi.db.getSchemaName();
    return {
      knex,
      from: (table) =>
        (schema ? knex.queryBuilder().withSchema(schema) : knex.queryBuilder()).from(table),
    };
  };
  return {
    dialect: strapi.db.dialect.client,
    returnsRows: strapi.db.dialect.useReturning(),
    run: async (work) =>
      strapi.db.inTransaction()
        ? strapi.db.transaction(({ trx }) => work(queryOn(trx)))
        : work(queryOn(strapi.db.connection)),
  };
}

/** Instant of a `biginteger` column, which PostgreSQL answers as text. */
export function instantOfColumn(value: unknown): Date {
  return new Date(Number(value));
}

export function optionalInstantOfColumn(value: unknown): Date | null {
  return value === null || value === undefined ? null : instantOfColumn(value);
}

/** Instant of a Strapi `datetime` column: a number on SQLite, a Date elsewhere. */
export function dateOfColumn(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value;
  return typeof value === 'number' ? new Date(value) : new Date(String(value));
}

/** How many values one statement may bind, with room, on every supported database. */
export const BATCH_SIZE = 200;

export function batchesOf<Item>(items: readonly Item[], size: number = BATCH_SIZE): Item[][] {
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += size) {
    batches.push(items.slice(start, start + size));
  }
  return batches;
}

/** SQLite has one connection and knows no row locks. */
export function lockRows(builder: Knex.QueryBuilder, dialect: string): Knex.QueryBuilder {
  return dialect === 'sqlite' ? builder : builder.forUpdate();
}

/** What others have locked is passed over, where the database can. */
export function skipLocked(builder: Knex.QueryBuilder, dialect: string): Knex.QueryBuilder {
  return dialect === 'sqlite' ? builder : builder.forUpdate().skipLocked();
}
