import type { DeadlineState, PolicyState } from '../../../shared/contracts';
import { stateOf } from '../domain';
import { mostPressing } from './most-pressing';
import type {
  Clock,
  Deadlines,
  Documents,
  RowFilter,
  Side,
  StatedRows,
  StoredDeadline,
} from './ports';

/** By what a list is narrowed; `due…` are civil dates of the body, both included. */
export interface ListFilter {
  states: readonly DeadlineState[];
  dueFrom: string | null;
  dueTo: string | null;
}

/** What the content manager's lists say and ask about the states of policies. */
export interface ListStates {
  ofPolicies(documentIds: readonly string[], locale: string): Promise<PolicyState[]>;
  /**
   * Of each interpretation the state of the policy that presses most.
   *
   * @param readable those of the policies that the reader may know of.
   */
  ofInterpretations(
    documentIds: readonly string[],
    locale: string,
    readable: (policyDocumentIds: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<PolicyState[]>;
  /** What asks of the rows of a type, draft or public, to be in such a state now. */
  filter(side: Side, filter: ListFilter): Promise<RowFilter>;
}

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  statedRows: StatedRows;
  clock: Clock;
}

export function createListStates({
  documents,
  deadlines,
  statedRows,
  clock,
}: Dependencies): ListStates {
  const rowsIn = async (side: Side, documentIds: readonly string[], locale: string) =>
    (await documents.load(side, documentIds)).filter((row) => row.locale === locale);
  const clocksIn = async (policyDocumentIds: readonly string[], locale: string) =>
    (await deadlines.ofPolicies(policyDocumentIds)).filter((clock) => clock.locale === locale);

  /** A public policy without a clock owes nothing; a draft without one has no state yet. */
  const answerOf = (
    documentId: string,
    deadline: StoredDeadline | undefined,
    isPublic: boolean,
  ): PolicyState[] => {
    if (!deadline) {
      return isPublic
        ? [{ documentId, state: 'not-required', dueOn: null, provisional: false }]
        : [];
    }
    const { dueOn, provisional } = deadline;
    return [{ documentId, state: stateOf(deadline, clock.now()), dueOn, provisional }];
  };

  return {
    ofPolicies: async (documentIds, locale) => {
      const rows = await rowsIn('policy', documentIds, locale);
      const clocks = await clocksIn(documentIds, locale);
      return documentIds.flatMap((documentId) =>
        answerOf(
          documentId,
          clocks.find((candidate) => candidate.policyDocumentId === documentId),
          rows.some((row) => row.documentId === documentId && row.isPublic),
        ),
      );
    },

    ofInterpretations: async (documentIds, locale, readable) => {
      const rows = await rowsIn('interpretation', documentIds, locale);
      const linked = rows.flatMap(({ links }) => links.map(({ documentId }) => documentId));
      const policies = await readable([...new Set(linked)]);
      const clocks = await clocksIn([...policies], locale);
      return documentIds.flatMap((documentId) => {
        const own = rows.filter((row) => row.documentId === documentId);
        const row = own.find(({ isPublic }) => !isPublic) ?? own[0];
        const links = row?.links.filter((link) => policies.has(link.documentId)) ?? [];
        const candidates = clocks.filter(({ policyDocumentId }) =>
          links.some((link) => link.documentId === policyDocumentId),
        );
        return answerOf(
          documentId,
          mostPressing(candidates) ?? latestStarted(candidates),
          links.some(({ isPublic }) => isPublic),
        );
      });
    },

    filter: (side, filter) => statedRows.filter(side, { ...filter, now: clock.now() }),
  };
}

/** Where none runs any more. */
function latestStarted(clocks: readonly StoredDeadline[]): StoredDeadline | undefined {
  return clocks.reduce<StoredDeadline | undefined>(
    (latest, next) => (latest && latest.startedAt >= next.startedAt ? latest : next),
    undefined,
  );
}
