import type { Knex } from 'knex';
import { z } from 'zod';
import type { DigestDays, Leases, RunRecord, RunRecords, WorkName } from '../services/ports';
import {
  instantOfColumn,
  optionalInstantOfColumn,
  type Connection,
  type Query,
} from './connection';
import { databaseClock } from './database-clock';
import { createDocumentId } from './identifiers';

const TABLE = 'interpretation_sync_runs';
const WORKS: readonly WorkName[] = ['sweep', 'reconciliation'];
const DIGEST = 'digest';
type Row = Record<string, unknown>;

const countsSchema = z.record(z.string(), z.number());

/**
 * One row for each kind of work: whose turn it is, and how its last run went. A turn is taken by one
 * conditional update, which the database lets one instance win.
 */
export function createRuns(connection: Connection): RunRecords & Leases {
  const change = changeIn(connection);
  const clock = databaseClock(connection.dialect);

  /** In so many milliseconds. */
  const from = ({ knex }: Query, milliseconds: number): Knex.Raw =>
    knex.raw(`${clock} + ?`, [milliseconds]);

  /** What lies further ahead than it can have been set is of a clock that was set back since. */
  const isOver = (builder: Knex.QueryBuilder, column: string, length: number) =>
    builder.where((either) =>
      either.whereRaw(`?? <= ${clock}`, [column]).orWhereRaw(`?? > ${clock} + ?`, [column, length]),
    );

  const record = async (work: WorkName, values: Row): Promise<void> => {
    await change(work, (row) => row.update(values));
  };

  return {
    take: ({ work, slot, schedule, restMs }, holder, leaseMs) =>
      change(work, (row, query) =>
        isOver(row, 'lease_until', leaseMs)
          .where((either) =>
            either
              .where((rested) => isOver(rested.whereNot('tick', slot), 'rests_until', restMs))
              .orWhereNot('schedule', schedule),
          )
          .update({
            holder,
            lease_until: from(query, leaseMs),
            tick: slot,
            schedule,
            rests_until: from(query, restMs),
          }),
      ),

    renew: (work, holder, leaseMs) =>
      change(work, (row, query) =>
        row.where('holder', holder).update({ lease_until: from(query, leaseMs) }),
      ),

    release: async (work, holder) => {
      await change(work, (row) =>
        row.where('holder', holder).update({ holder: '', lease_until: 0 }),
      );
    },

    takeOver: (work, holder, leaseMs) =>
      change(work, (row, query) =>
        isOver(row.whereNotIn('holder', ['', holder]), 'lease_until', leaseMs).update({
          holder,
          lease_until: from(query, leaseMs),
        }),
      ),

    started: (work, at) => record(work, { started_at: at.getTime() }),

    succeeded: (work, at, counts) =>
      record(work, {
        finished_at: at.getTime(),
        succeeded_at: at.getTime(),
        counts: JSON.stringify(counts),
        error: null,
      }),

    failed: (work, at, error) => record(work, { finished_at: at.getTime(), error }),

    all: () =>
      connection.run(async (query) => {
        const rows: Row[] = await query.from(TABLE).whereIn('name', WORKS).select('*');
        return rows.flatMap((row) => recordOf(row) ?? []);
      }),
  };
}

/** One row, in the same table: its last day. */
export function createDigestDays(connection: Connection): DigestDays {
  const change = changeIn(connection);
  return {
    take: (civilDate) =>
      change(DIGEST, (row) => row.where('tick', '<', civilDate).update({ tick: civilDate })),
  };
}

/** Changes the row of a name, under a condition: the database lets one of several win. */
function changeIn(connection: Connection) {
  /** @returns whether the row was changed; creates it where it is not there yet. */
  return (
    name: WorkName | typeof DIGEST,
    update: (row: Knex.QueryBuilder, query: Query) => Knex.QueryBuilder<Row, number>,
  ): Promise<boolean> =>
    connection.run(async (query) => {
      const row = () => query.from(TABLE).where('name', name);
      const isChanged = async () => Number(await update(row(), query)) > 0;
      if (await isChanged()) return true;
      if (await row().first('id')) return false;
      await query
        .from(TABLE)
        .insert({
          document_id: createDocumentId(),
          name,
          holder: '',
          lease_until: 0,
          tick: '',
          schedule: '',
          rests_until: 0,
        })
        .onConflict('name')
        .ignore();
      return isChanged();
    });
}

function recordOf(row: Row): RunRecord | null {
  const work = WORKS.find((name) => name === row['name']);
  const startedAt = optionalInstantOfColumn(row['started_at']);
  if (!work || !startedAt) return null;
  return {
    work,
    startedAt,
    finishedAt: optionalInstantOfColumn(row['finished_at']),
    succeededAt: optionalInstantOfColumn(row['succeeded_at']),
    counts: countsSchema.parse(JSON.parse(String(row['counts'] ?? '{}'))),
    error: row['error'] === null ? null : String(row['error']),
    tick: tickOf(row),
  };
}

function tickOf(row: Row): RunRecord['tick'] {
  const at = new Date(String(row['tick']));
  if (Number.isNaN(at.getTime())) return null;
  return { at, next: instantOfColumn(row['rests_until']), schedule: String(row['schedule']) };
}
