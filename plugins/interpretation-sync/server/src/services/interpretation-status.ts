import { isWaived, stateOf, type DeadlineState } from '../domain';
import { dutyOf } from './duty';
import type { Clock, Deadlines, DocumentRow, Documents } from './ports';
import { publicLinksOf } from './versions';

/** For those who hold the permission. */
export interface FullStatus {
  state: DeadlineState;
  dueAt: string;
  metAt: string | null;
  provisional: boolean;
  waived: boolean;
}

/** For the public: no office shows that it is late. */
export interface ReducedStatus {
  interpreted: boolean;
  interpretedAt: string | null;
}

export type StatusDetail = 'full' | 'reduced';

export interface InterpretationStatus {
  /** Statuses of policies by row id; null where no duty applies. */
  ofPolicies(
    policies: readonly { rowId: number; documentId: string }[],
    detail: StatusDetail,
  ): Promise<Map<number, FullStatus | ReducedStatus | null>>;
}

/** Answers for a whole page of policies with one batch of queries. */
export function createInterpretationStatus(
  documents: Documents,
  deadlines: Deadlines,
  clock: Clock,
): InterpretationStatus {
  return {
    ofPolicies: async (policies, detail) => {
      const ids = policies.map(({ documentId }) => documentId);
      const rows = await documents.load('policy', ids);
      const clocks = detail === 'full' ? await deadlines.ofPolicies(ids) : [];
      const now = clock.now();
      const statusOf = (rowId: number): FullStatus | ReducedStatus | null => {
        const row = rows.find((candidate) => candidate.rowId === rowId);
        if (!row || dutyOf(row.duty) !== 'required') return null;
        if (detail === 'reduced') return reducedOf(row);
        const deadline = clocks.find(
          ({ policyDocumentId, locale }) =>
            policyDocumentId === row.documentId && locale === row.locale,
        );
        if (!deadline) return null;
        return {
          state: stateOf(deadline, now),
          dueAt: deadline.dueAt.toISOString(),
          metAt: (deadline.firstMetAt ?? deadline.metAt)?.toISOString() ?? null,
          provisional: deadline.provisional,
          waived: isWaived(row.waiver, now),
        };
      };
      return new Map(policies.map(({ rowId }) => [rowId, statusOf(rowId)]));
    },
  };
}

function reducedOf(row: DocumentRow): ReducedStatus {
  const instants = publicLinksOf(row)
    .flatMap(({ disclosedAt, publishedAt }) => disclosedAt ?? publishedAt ?? [])
    .sort((first, second) => first.getTime() - second.getTime());
  return { interpreted: instants.length > 0, interpretedAt: instants[0]?.toISOString() ?? null };
}
