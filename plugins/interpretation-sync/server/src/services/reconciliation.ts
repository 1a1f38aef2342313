import type { DeadlineFollower } from './deadlines';
import type { Published } from './standing';
import type { Deadlines, Documents, Log, Side, Transactions } from './ports';

/** What one pass of reconciliation saw and mended. */
export interface ReconciliationCounts {
  examined: number;
  changed: number;
  failed: number;
}

export interface Reconciliation {
  /** Only rows that are new since the last pass of this process. */
  runIncremental(): Promise<ReconciliationCounts>;
  /** All public rows and all open deadlines; at boot and once a day. */
  runComplete(): Promise<ReconciliationCounts>;
}

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  deadlineFollower: DeadlineFollower;
  transactions: Transactions;
  log: Log;
}

const PAGE_SIZE = 200;
const NOTHING_PUBLISHED: Published = { policies: [], interpretations: [] };
const SIDES: readonly Side[] = ['policy', 'interpretation'];

/**
 * Finds what came past the gate: imports, raw SQL, deleted locales, rows older than the plugin. Every
 * publication writes a new row, so row ids tell what is new.
 */
export function createReconciliation(dependencies: Dependencies): Reconciliation {
  const { documents, deadlines, deadlineFollower, transactions, log } = dependencies;
  const seen: Record<Side, number> = { policy: 0, interpretation: 0 };

  const inTurn = async (work: () => Promise<{ examined: number; changed: number } | null>) => {
    const counts: ReconciliationCounts = { examined: 0, changed: 0, failed: 0 };
    for (;;) {
      try {
        const page = await transactions.run(async () => {
          await transactions.lock();
          return work();
        });
        if (!page) return counts;
        counts.examined += page.examined;
        counts.changed += page.changed;
      } catch (error) {
        counts.failed += 1;
        log.error(`interpretation-sync reconciliation.failed ${String(error)}`);
        return counts;
      }
    }
  };

  const publicRows = (side: Side) =>
    inTurn(async () => {
      const page = await documents.pageOfPublic(side, seen[side], PAGE_SIZE);
      const last = page[page.length - 1];
      if (!last) return null;
      const documentIds = page.map(({ documentId }) => documentId);
      const policies = side === 'policy' ? documentIds : await policiesOf(documentIds, documents);
      const changed = await deadlineFollower.follow(policies, NOTHING_PUBLISHED, true);
      seen[side] = last.rowId;
      return { examined: page.length, changed };
    });

  const openDeadlines = () => {
    let after = 0;
    return inTurn(async () => {
      const page = await deadlines.pageOfOpen(after, PAGE_SIZE);
      const last = page[page.length - 1];
      if (!last) return null;
      const changed = await deadlineFollower.follow(
        page.map(({ policyDocumentId }) => policyDocumentId),
        NOTHING_PUBLISHED,
        true,
      );
      after = last.id;
      return { examined: page.length, changed };
    });
  };

  const runIncremental = async () => {
    const passes: ReconciliationCounts[] = [];
    for (const side of SIDES) passes.push(await publicRows(side));
    return total(passes);
  };

  return {
    runIncremental,
    runComplete: async () => {
      for (const side of SIDES) seen[side] = 0;
      return total([await runIncremental(), await openDeadlines()]);
    },
  };
}

async function policiesOf(interpretationIds: string[], documents: Documents): Promise<string[]> {
  const rows = await documents.load('interpretation', interpretationIds);
  return rows.flatMap(({ links }) => links.map(({ documentId }) => documentId));
}

function total(passes: readonly ReconciliationCounts[]): ReconciliationCounts {
  return passes.reduce(
    (sum, pass) => ({
      examined: sum.examined + pass.examined,
      changed: sum.changed + pass.changed,
      failed: sum.failed + pass.failed,
    }),
    { examined: 0, changed: 0, failed: 0 },
  );
}
