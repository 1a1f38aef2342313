import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Log, Transactions } from '../services/ports';

/** Any fixed number; the first argument of PostgreSQL's two-key lock names this plugin. */
const ADVISORY_LOCK = [1_229_869_401, 1];
/** Row that stands for the lock on MySQL and MariaDB. */
export const LOCK_ROW = { key: 'plugin_interpretation-sync_lock' };
const STORE_TABLE = 'strapi_core_store_settings';

const BUSY_CODES: readonly string[] = [
  '40P01', // PostgreSQL: deadlock
  '40001', // PostgreSQL: serialisation
  '55P03', // PostgreSQL: lock not available
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'SQLITE_BUSY',
];

/**
 * Joins Strapi's transactions. The lock is one for the whole graph of links: who the neighbours of a
 * document are is known only by reading, and what was read before a lock may be stale under it.
 */
export function createTransactions(
  strapi: Core.Strapi,
  lockTimeoutMs: number,
  log: Log,
): Transactions {
  const lockOn = async (trx: Knex.Transaction): Promise<void> => {
    switch (strapi.db.dialect.client) {
      case 'postgres':
        await trx.raw("select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(?, ?)", [
          `${lockTimeoutMs}ms`,
          ...ADVISORY_LOCK,
        ]);
        return;
      case 'mysql':
        // A locking read, and the first statement: the snapshot of the transaction starts behind it.
        await trx.from(STORE_TABLE).where(LOCK_ROW).forUpdate().select('id');
        return;
      default:
      // SQLite: the pool has one connection, and the transaction holds it.
    }
  };

  /** Members of a batch that share a transaction come one after the other. */
  const turns = new WeakMap<object, Promise<void>>();

  /** Strapi calls such callbacks once per nesting, and doesn't await them. */
  const once = (work: () => Promise<void>): (() => void) => {
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      work().catch((error: unknown) =>
        log.error('transaction.afterwards-failed', { error: String(error) }),
      );
    };
  };

  return {
    isOpen: () => strapi.db.inTransaction(),
    run: async (work) =>
      strapi.db.transaction(({ trx }) => {
        const turn = (turns.get(trx) ?? Promise.resolve()).then(work);
        turns.set(trx, turn.then(ignore, ignore));
        return turn;
      }),
    lock: async () => {
      await strapi.db.transaction(({ trx }) => lockOn(trx));
    },
    afterEnd: (work) => {
      const callback = once(work);
      void strapi.db.transaction(async ({ onCommit, onRollback }) => {
        onCommit(callback);
        onRollback(callback);
      });
    },
    afterCommit: (work) => {
      const callback = once(work);
      void strapi.db.transaction(async ({ onCommit }) => onCommit(callback));
    },
    isBusy: (error) =>
      error instanceof Error && 'code' in error && BUSY_CODES.includes(String(error.code)),
  };
}

function ignore(): void {
  // A failed turn has told its own caller; the next one starts all the same.
}
