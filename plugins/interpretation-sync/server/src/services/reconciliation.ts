import type { DeadlineFollower } from './deadlines';
import type { FoundPublications } from './found-publications';
import { NOTHING_PUBLISHED } from './standing';
import type { Clock, Deadlines, Documents, Log, Pause, Side, Transactions } from './ports';

/** What one pass of reconciliation saw and mended. */
export interface ReconciliationCounts {
  examined: number;
  changed: number;
  failed: number;
}

export interface Reconciliation {
  /** Only rows that are new since the last pass of this process. */
  runIncremental(): Promise<ReconciliationCounts>;
  /**
   * All public rows and all open deadlines; at boot and once a day, in the background.
   *
   * @returns null where it was stopped before the end.
   */
  runComplete(): Promise<ReconciliationCounts | null>;
  /** Ends passes after the page under way; what is left is found at the next start. */
  stop(): void;
}

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  deadlineFollower: DeadlineFollower;
  foundPublications: FoundPublications;
  transactions: Transactions;
  clock: Clock;
  pause: Pause;
  log: Log;
}

const PAGE_SIZE = 200;
const LONGEST_PAUSE_MS = 1000;
const SIDES: readonly Side[] = ['policy', 'interpretation'];

/**
 * Finds what came past the gate: imports, raw SQL, deleted locales, rows older than the plugin. Every
 * publication writes a new row, so row ids tell what is new.
 */
export function createReconciliation(dependencies: Dependencies): Reconciliation {
  const { documents, deadlines, deadlineFollower, foundPublications } = dependencies;
  const { transactions, clock, log } = dependencies;
  let isStopped = false;
  const seen: Record<Side, number> = { policy: 0, interpretation: 0 };

  /** On SQLite a page holds the one connection; without a pause nobody else gets on. */
  const leaveTimeToOthers = (startedAt: Date) => {
    const taken = clock.now().getTime() - startedAt.getTime();
    return dependencies.pause(Math.min(Math.max(taken, 0), LONGEST_PAUSE_MS));
  };

  /** @param isConsiderate leaves as much time to others as each page took itself. */
  const inTurn = async (
    isConsiderate: boolean,
    work: () => Promise<{ examined: number; changed: number } | null>,
  ) => {
    const counts: ReconciliationCounts = { examined: 0, changed: 0, failed: 0 };
    while (!isStopped) {
      const startedAt = clock.now();
      try {
        const page = await transactions.run(async () => {
          await transactions.lock();
          return work();
        });
        if (!page) return counts;
        counts.examined += page.examined;
        counts.changed += page.changed;
        if (isConsiderate) await leaveTimeToOthers(startedAt);
      } catch (error) {
        counts.failed += 1;
        log.error('reconciliation.page-failed', { error: String(error) });
        return counts;
      }
    }
    return counts;
  };

  const publicRows = (side: Side, isConsiderate: boolean) =>
    inTurn(isConsiderate, async () => {
      const page = await documents.pageOfPublic(side, seen[side], PAGE_SIZE);
      const last = page[page.length - 1];
      if (!last) return null;
      const documentIds = page.map(({ documentId }) => documentId);
      const policies = side === 'policy' ? documentIds : await policiesOf(documentIds, documents);
      const { changed } = await deadlineFollower.follow(policies, NOTHING_PUBLISHED, true);
      const found = await foundPublications.record(side, page);
      seen[side] = last.rowId;
      return { examined: page.length, changed: changed + found };
    });

  const openDeadlines = () => {
    let after = 0;
    return inTurn(true, async () => {
      const page = await deadlines.pageOfOpen(after, PAGE_SIZE);
      const last = page[page.length - 1];
      if (!last) return null;
      const { changed } = await deadlineFollower.follow(
        page.map(({ policyDocumentId }) => policyDocumentId),
        NOTHING_PUBLISHED,
        true,
      );
      after = last.id;
      return { examined: page.length, changed };
    });
  };

  const bothSides = async (isConsiderate: boolean) => {
    const passes: ReconciliationCounts[] = [];
    for (const side of SIDES) passes.push(await publicRows(side, isConsiderate));
    return total(passes);
  };

  return {
    runIncremental: () => bothSides(false),
    runComplete: async () => {
      for (const side of SIDES) seen[side] = 0;
      const counts = total([await bothSides(true), await openDeadlines()]);
      return isStopped ? null : counts;
    },
    stop: () => {
      isStopped = true;
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
