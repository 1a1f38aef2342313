import type { PaginationMeta, WaiverAnswer } from '../../../shared/contracts';
import { civilDateOf, instantOf, waiverStateOf, type WaiverKind } from '../domain';
import type { DeadlineFollower } from './deadlines';
import type { EnforcedLocales } from './locales';
import type {
  Actors,
  Clock,
  DocumentRow,
  Documents,
  Events,
  Refusals,
  StoredWaiver,
  Transactions,
  WaiverQuery,
  Waivers,
} from './ports';
import type { Publication } from './publication';
import { NOTHING_PUBLISHED } from './standing';
import { waiverAnswerOf } from './waiver-answer';
import { policyOfWaiver, type WaiverRecord } from './waiver-record';

export interface WaiverOrder {
  /** documentId */
  policy: string;
  kind: WaiverKind;
  ground: string;
  reason: string;
  /** Last day in force, civil date of the body; null where it has no end. */
  expiresOn: string | null;
}

export interface WaiverKeeper {
  page(request: Omit<WaiverQuery, 'now'>): Promise<{ data: WaiverAnswer[]; meta: PaginationMeta }>;
  /**
   * Grants a waiver to a policy, in all locales; an `exempt` one closes its clocks.
   *
   * @throws the refusal where the policy is unknown, has a waiver in force, or the last day is past.
   */
  grant(order: WaiverOrder): Promise<WaiverAnswer>;
  /**
   * Ends a waiver; the clocks of its policy go on as before it.
   *
   * @throws the refusal where the waiver is unknown or in force no more.
   */
  revoke(id: string, reason: string): Promise<WaiverAnswer>;
  /** The waiver in force of a policy. */
  inForce(policyDocumentId: string): Promise<WaiverAnswer | null>;
}

interface Dependencies {
  waivers: Waivers;
  waiverRecord: WaiverRecord;
  documents: Documents;
  deadlineFollower: DeadlineFollower;
  publication: Pick<Publication, 'write'>;
  events: Events;
  transactions: Transactions;
  actors: Actors;
  refusals: Refusals;
  clock: Clock;
  timeZone: string;
  enforcedLocales: () => Promise<EnforcedLocales>;
}

/** Waivers (免予解读; 先行发布、限期补解读): granted and revoked together with what follows for the clock. */
export function createWaiverKeeper(dependencies: Dependencies): WaiverKeeper {
  const { waivers, waiverRecord, documents, deadlineFollower, publication } = dependencies;
  const { actors, refusals, clock, timeZone, enforcedLocales } = dependencies;

  const titlesOf = (stored: readonly StoredWaiver[]) =>
    documents.titlesOfPolicies(stored.map(({ policyDocumentId }) => policyDocumentId));
  /** A policy that is gone is called as it was when the waiver was granted. */
  const answer = (waiver: StoredWaiver, titles: ReadonlyMap<string, string>): WaiverAnswer => {
    const policy = policyOfWaiver(waiver, documents.uidOf('policy'));
    const title = titles.get(`${policy.documentId}:${policy.locale}`) ?? policy.title;
    return waiverAnswerOf(waiver, { ...policy, title }, clock.now());
  };
  const answerOf = async (waiver: StoredWaiver): Promise<WaiverAnswer> =>
    answer(waiver, await titlesOf([waiver]));

  /** The row by whose title and locale the policy is spoken of. */
  const policyRow = async (documentId: string): Promise<DocumentRow> => {
    const rows = (await documents.load('policy', [documentId])).filter(
      (row) => row.documentId === documentId,
    );
    const enforced = await enforcedLocales();
    const row = rows.find(({ locale }) => enforced.includes(locale)) ?? rows[0];
    if (row) return row;
    throw refusals.notFound('document-not-found', { uid: documents.uidOf('policy'), documentId });
  };

  /** What has expired makes room, also before a sweep comes by. */
  const makeRoom = async (policy: DocumentRow, now: Date): Promise<void> => {
    const present = await waivers.presentOf(policy.documentId);
    if (!present) return;
    if (waiverStateOf(present, now) === 'in-force') {
      throw refusals.unfit('policy', 'waiver-in-force', { title: policy.title });
    }
    await waiverRecord.expire([present], now);
  };

  return {
    page: async (request) => {
      const { page, pageSize } = request;
      const { waivers: found, total } = await waivers.page({ ...request, now: clock.now() });
      const titles = await titlesOf(found);
      const pageCount = Math.ceil(total / pageSize);
      return {
        data: found.map((waiver) => answer(waiver, titles)),
        meta: { pagination: { page, pageSize, pageCount, total } },
      };
    },

    grant: ({ policy: documentId, kind, ground, reason, expiresOn }) =>
      publication.write(async () => {
        const now = clock.now();
        const policy = await policyRow(documentId);
        if (expiresOn !== null && expiresOn < civilDateOf(now, timeZone)) {
          throw refusals.unfit('expiresOn', 'waiver-ends-in-past', { title: policy.title });
        }
        await makeRoom(policy, now);
        const granted = await waivers.insert({
          policyDocumentId: documentId,
          policyLocale: policy.locale,
          title: policy.title,
          kind,
          ground,
          reason,
          expiresOn,
          expiresAt: expiresOn === null ? null : instantOf(expiresOn, '24:00', timeZone),
          grantedAt: now,
          grantedBy: actors.current().name,
        });
        await waiverRecord.write('waiver.granted', [granted], now);
        await deadlineFollower.follow([documentId], NOTHING_PUBLISHED);
        announce(granted, dependencies);
        return answerOf(granted);
      }),

    revoke: (id, reason) =>
      publication.write(async () => {
        const now = clock.now();
        const waiver = await waivers.byDocumentId(id);
        if (!waiver) throw refusals.notFound('waiver-not-found', { id });
        if (waiverStateOf(waiver, now) !== 'in-force') {
          throw refusals.unfit('id', 'waiver-ended', { title: waiver.title });
        }
        const by = actors.current().name;
        await waivers.end([waiver.id], now, { by, reason });
        const revoked = { ...waiver, revokedAt: now, revokedBy: by, revocationReason: reason };
        await waiverRecord.write('waiver.revoked', [revoked], now);
        await deadlineFollower.follow([waiver.policyDocumentId], NOTHING_PUBLISHED);
        return answerOf(revoked);
      }),

    inForce: async (policyDocumentId) => {
      const present = await waivers.presentOf(policyDocumentId);
      return present && waiverStateOf(present, clock.now()) === 'in-force'
        ? answerOf(present)
        : null;
    },
  };
}

/** Without the reason, which is the office's own affair. */
function announce(waiver: StoredWaiver, { transactions, events, documents }: Dependencies): void {
  const { documentId: id, kind, ground, expiresOn, grantedAt, grantedBy } = waiver;
  transactions.afterCommit(() =>
    events.emit('interpretation-sync.waiver.granted', {
      waiver: { id, kind, ground, expiresOn, grantedAt, grantedBy },
      policy: policyOfWaiver(waiver, documents.uidOf('policy')),
    }),
  );
}
