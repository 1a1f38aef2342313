import type {
  DeadlineDetail,
  LedgerRow,
  PaginationMeta,
  TimelineEntryAnswer,
} from '../../../shared/contracts';
import { civilDateOf, instantOf, workingDaysBetween, type WorkCalendar } from '../domain';
import { deadlineAnswerOf } from './deadline-answer';
import { dutyOf } from './duty';
import type {
  Clock,
  Deadlines,
  DocumentRow,
  Documents,
  Ledger,
  LedgerQuery,
  StoredDeadline,
  Timeline,
} from './ports';
import { isSameDocument, publicLinksOf, referenceOf } from './versions';

/** What a reader asks of the ledger; `from` and `to` are civil dates of the body, both included. */
export interface LedgerRequest extends Omit<LedgerQuery, 'now' | 'from' | 'before'> {
  from: string | null;
  to: string | null;
}

export interface LedgerReader {
  page(request: LedgerRequest): Promise<{ data: LedgerRow[]; meta: PaginationMeta }>;
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

/** The ledger (政策文件与解读台账): policies with link, deadline and state. */
export function createLedgerReader(dependencies: Dependencies): LedgerReader {
  const { ledger, documents, deadlines, timeline, clock, workCalendar } = dependencies;

  return {
    page: async ({ from, to, ...request }) => {
      const { timeZone } = workCalendar();
      const { page, pageSize, locale } = request;
      const { documentIds, total } = await ledger.page({
        ...request,
        now: clock.now(),
        from: from === null ? null : instantOf(from, '00:00', timeZone),
        before: to === null ? null : instantOf(to, '24:00', timeZone),
      });
      const rows = await documents.load('policy', documentIds);
      const clocks = await deadlines.ofPolicies(documentIds);
      const data = documentIds.flatMap((documentId) =>
        ledgerRowOf(documentId, locale, rows, clocks, dependencies),
      );
      const pageCount = Math.ceil(total / pageSize);
      return { data, meta: { pagination: { page, pageSize, pageCount, total } } };
    },

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
      const entries = await timeline.ofDocument(policy);
      return {
        ...deadlineAnswerOf(stored, policy, clock.now(), workCalendar()),
        timeline: entries.map(
          ({ at, lastAt, count, event, actor, params }): TimelineEntryAnswer => ({
            at: at.toISOString(),
            lastAt: lastAt.toISOString(),
            count,
            event,
            actor: actor.name,
            params,
          }),
        ),
      };
    },
  };
}

function ledgerRowOf(
  documentId: string,
  locale: string,
  rows: readonly DocumentRow[],
  clocks: readonly StoredDeadline[],
  { clock, workCalendar }: Dependencies,
): LedgerRow[] {
  const own = rows.filter((row) => row.documentId === documentId && row.locale === locale);
  const row = own.find(({ isPublic }) => isPublic) ?? own[0];
  if (!row) return [];
  const stored = clocks.find(
    (candidate) => candidate.policyDocumentId === documentId && candidate.locale === locale,
  );
  const policy = referenceOf(row);
  const { calendar, timeZone } = workCalendar();
  const deadline = stored
    ? deadlineAnswerOf(stored, policy, clock.now(), { calendar, timeZone })
    : null;
  const links = own.find(({ isPublic }) => !isPublic)?.links ?? row.links;
  const publicLinks = publicLinksOf(row);
  const metAt = stored?.firstMetAt ?? stored?.metAt ?? null;
  return [
    {
      policy,
      isPublic: row.isPublic,
      number: row.number,
      nature: null,
      category: null,
      importance: null,
      department: null,
      workingDaysLate: null,
      duty: dutyOf(row.duty),
      disclosedAt: (row.disclosedAt ?? row.publishedAt)?.toISOString() ?? null,
      state: deadline?.state ?? 'not-required',
      deadline,
      workingDaysTaken:
        stored && metAt
          ? workingDaysBetween(
              civilDateOf(stored.startedAt, timeZone),
              civilDateOf(metAt, timeZone),
              calendar,
            )
          : null,
      interpretations: links.map((link) => ({
        ...referenceOf(link),
        form: link.form,
        isPublic: link.isPublic,
        isLinkedPublicly: publicLinks.some((shown) => isSameDocument(shown, link)),
        disclosedAt: (link.disclosedAt ?? link.publishedAt)?.toISOString() ?? null,
      })),
    },
  ];
}
