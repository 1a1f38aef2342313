import type {
  DeadlineDetail,
  LedgerChoices,
  LedgerRow,
  PaginationMeta,
} from '../../../shared/contracts';
import { civilDateOf, instantOf, normaliseDocumentNumber, type WorkCalendar } from '../domain';
import { deadlineAnswerOf } from './deadline-answer';
import { ledgerRowOf } from './ledger-row';
import type { Clock, Deadlines, Documents, Ledger, LedgerQuery, Timeline } from './ports';
import { timelineEntryOf } from './timeline-reader';

/** What a reader asks of the ledger; `from` and `to` are civil dates of the body, both included. */
export interface LedgerRequest extends Omit<LedgerQuery, 'now' | 'from' | 'before' | 'number'> {
  from: string | null;
  to: string | null;
}

/** The whole ledger as it stands at one instant. */
export interface LedgerExport {
  /** Civil date of the instant. */
  on: string;
  timeZone: string;
  /** Read a few at a time, as they are asked for. */
  rows: AsyncIterable<LedgerRow>;
}

export interface LedgerReader {
  page(
    request: LedgerRequest & { page: number; pageSize: number },
  ): Promise<{ data: LedgerRow[]; meta: PaginationMeta }>;
  all(request: LedgerRequest): Promise<LedgerExport>;
  choices(): Promise<LedgerChoices>;
  /** One deadline with everything that happened to its policy; null when there is none. */
  detail(id: string): Promise<DeadlineDetail | null>;
}

interface Dependencies {
  ledger: Ledger;
  documents: Documents;
  deadlines: Deadlines;
  timeline: Timeline;
  clock: Clock;
  workCalendar: () => { calendar: WorkCalendar; timeZone: string };
}

/** An export sorts everything anew for so many policies, and holds their ids. */
const POLICIES_A_SORT = 10_000;
/** So many entries of a timeline come with one deadline; all of them have a route of their own. */
const MOST_ENTRIES = 200;
/** So many lines are in memory at a time. */
const LINES_AT_A_TIME = 200;

/** The ledger (政策文件与解读台账): policies with link, deadline and state. */
export function createLedgerReader(dependencies: Dependencies): LedgerReader {
  const { ledger, documents, deadlines, timeline, clock, workCalendar } = dependencies;

  const queryOf = ({ from, to, ...request }: LedgerRequest): LedgerQuery => {
    const { timeZone } = workCalendar();
    return {
      ...request,
      number: normaliseDocumentNumber(request.text),
      now: clock.now(),
      from: from === null ? null : instantOf(from, '00:00', timeZone),
      before: to === null ? null : instantOf(to, '24:00', timeZone),
    };
  };

  /** Lines in the order of the ids, with a fixed number of statements. */
  const linesOf = async (
    documentIds: readonly string[],
    { locale, now }: LedgerQuery,
  ): Promise<LedgerRow[]> => {
    const rows = (await documents.load('policy', documentIds)).filter(
      (row) => row.locale === locale,
    );
    const clocks = await deadlines.ofPolicies(documentIds);
    const entries = documentIds.flatMap((documentId) => {
      const own = rows.filter((row) => row.documentId === documentId);
      const draft = own.find(({ isPublic }) => !isPublic);
      const shown = own.find(({ isPublic }) => isPublic) ?? draft;
      const deadline = clocks.find(
        (candidate) => candidate.policyDocumentId === documentId && candidate.locale === locale,
      );
      return shown ? [{ shown, draft, deadline }] : [];
    });
    const facts = await ledger.facts(entries.map(({ shown }) => shown.rowId));
    return entries.map((entry) =>
      ledgerRowOf({ ...entry, facts: facts.get(entry.shown.rowId) }, now, workCalendar()),
    );
  };

  async function* linesFrom(first: string[], query: LedgerQuery): AsyncGenerator<LedgerRow> {
    let documentIds = first;
    for (let offset = POLICIES_A_SORT; ; offset += POLICIES_A_SORT) {
      for (let start = 0; start < documentIds.length; start += LINES_AT_A_TIME) {
        yield* await linesOf(documentIds.slice(start, start + LINES_AT_A_TIME), query);
      }
      if (documentIds.length < POLICIES_A_SORT) return;
      documentIds = await ledger.find(query, { offset, limit: POLICIES_A_SORT });
    }
  }

  return {
    page: async ({ page, pageSize, ...request }) => {
      const query = queryOf(request);
      const offset = (page - 1) * pageSize;
      const documentIds = await ledger.find(query, { offset, limit: pageSize });
      const isLast = documentIds.length > 0 && documentIds.length < pageSize;
      const total = isLast ? offset + documentIds.length : await ledger.count(query);
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: await linesOf(documentIds, query),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },

    all: async (request) => {
      const query = queryOf(request);
      const { timeZone } = workCalendar();
      const first = await ledger.find(query, { offset: 0, limit: POLICIES_A_SORT });
      return { on: civilDateOf(query.now, timeZone), timeZone, rows: linesFrom(first, query) };
    },

    choices: () => ledger.choices(),

    detail: async (id) => {
      const stored = await deadlines.byDocumentId(id);
      if (!stored) return null;
      const titles = await documents.titlesOfPolicies([stored.policyDocumentId]);
      const policy = {
        uid: documents.uidOf('policy'),
        documentId: stored.policyDocumentId,
        locale: stored.locale,
        title: titles.get(`${stored.policyDocumentId}:${stored.locale}`) ?? '',
      };
      const page = { page: 1, pageSize: MOST_ENTRIES };
      const { entries } = await timeline.ofDocument(policy, page);
      return {
        ...deadlineAnswerOf(stored, policy, clock.now(), workCalendar()),
        timeline: entries.map(timelineEntryOf),
      };
    },
  };
}
