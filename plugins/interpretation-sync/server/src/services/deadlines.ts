import {
  advance,
  nextAlertAt,
  planAlerts,
  type Advance,
  type AlertRules,
  type Deadline,
  type DeadlineEvent,
  type DeadlineRules,
  type DocumentReference,
  type PublicStanding,
} from '../domain';
import { endOfAlerts, type AlertChanges, type AlertKeeper } from './alert-keeper';
import type { EnforcedLocales } from './locales';
import type {
  Actors,
  Clock,
  Deadlines,
  DocumentRow,
  Documents,
  Events,
  StoredDeadline,
  Transactions,
} from './ports';
import { standingOf, type PolicyRows, type Published } from './standing';

export interface DeadlineFollower {
  /**
   * Brings the deadlines of these policies to where the public side stands, in the open transaction.
   *
   * @param found true when reconciliation came upon them, past the gate.
   * @returns how many deadlines changed, and how many alerts were raised.
   */
  follow(
    policyDocumentIds: readonly string[],
    published: Published,
    found?: boolean,
  ): Promise<Followed>;
}

export interface Followed {
  changed: number;
  raised: number;
}

const NOTHING: Followed = { changed: 0, raised: 0 };

interface Dependencies {
  documents: Documents;
  deadlines: Deadlines;
  alertKeeper: AlertKeeper;
  events: Events;
  transactions: Transactions;
  actors: Actors;
  clock: Clock;
  rules: () => DeadlineRules & AlertRules;
  enforcedLocales: () => Promise<EnforcedLocales>;
}

interface Step extends Advance {
  before: StoredDeadline | null;
  deadline: Deadline;
  policy: DocumentReference;
}

/** Follows the public side with deadlines: one per public policy and enforced locale. */
export function createDeadlineFollower(dependencies: Dependencies): DeadlineFollower {
  const { documents, deadlines, clock, rules, enforcedLocales } = dependencies;

  return {
    follow: async (policyDocumentIds, published, found = false) => {
      if (policyDocumentIds.length === 0) return NOTHING;
      const rows = await documents.load('policy', policyDocumentIds);
      const clocks = await deadlines.ofPolicies(policyDocumentIds);
      const enforced = await enforcedLocales();
      const now = clock.now();
      const standings = policiesIn(rows, clocks, documents.uidOf('policy'))
        .filter(({ locale }) => enforced.includes(locale))
        .map((policy) => {
          const before = clocks.find((stored) => isClockOf(stored, policy)) ?? null;
          const linked = before?.linked ?? [];
          const standing = standingOf(rowsOf(policy, rows), linked, published, now);
          return { policy, before, standing };
        });
      const closed = await deadlines.closedUnder(
        standings.filter(startsClock).map(({ standing }) => standing.number),
      );
      const steps: Step[] = [];
      for (const { policy, before, standing } of standings) {
        const predecessor = closed.find(
          ({ number, deadline }) =>
            number === standing.number && deadline.policyDocumentId !== policy.documentId,
        );
        const origin = { found, predecessor: predecessor?.deadline ?? null };
        const step = advance(before, standing, now, rules(), origin);
        if (step.deadline && step.deadline !== before) {
          const { documentId: policyDocumentId, locale } = policy;
          const deadline = { ...step.deadline, policyDocumentId, locale };
          steps.push({ before, deadline, events: step.events, policy });
        }
      }
      return record(steps, now, dependencies);
    },
  };
}

function startsClock({ before, standing }: { before: Deadline | null; standing: PublicStanding }) {
  return !before && standing.presence === 'public' && standing.owesInterpretation;
}

async function record(
  steps: readonly Step[],
  now: Date,
  dependencies: Dependencies,
): Promise<Followed> {
  if (steps.length === 0) return NOTHING;
  const { deadlines, rules, actors, alertKeeper } = dependencies;
  const stored = await save(steps, now, rules(), deadlines);
  const actor = actors.current();
  const entries = steps.flatMap(({ events, deadline, policy }) =>
    events.map((event) => ({
      at: now,
      event: `deadline.${event}` as const,
      document: policy,
      actor,
      params: paramsOf(event, deadline),
    })),
  );
  const changes = steps.map((step) => {
    const deadline = stored.find((candidate) => isClockOf(candidate, step.policy));
    return deadline ? alertChangesOf(step, deadline, now, rules()) : { raised: [], ended: [] };
  });
  const { raised } = await alertKeeper.settle(
    {
      raised: changes.flatMap(({ raised }) => raised),
      ended: changes.flatMap(({ ended }) => ended),
    },
    now,
    entries,
  );
  announceMet(steps, dependencies);
  return { changed: steps.length, raised };
}

function alertChangesOf(
  { before, events, policy }: Step,
  deadline: StoredDeadline,
  now: Date,
  rules: AlertRules,
): AlertChanges {
  const isClosed = deadline.closedAt !== null && !before?.closedAt;
  const isMet = deadline.metAt !== null && !before?.metAt;
  const ended = isClosed || isMet ? [{ deadline, how: endOfAlerts(deadline) }] : [];
  if (events.length === 0) return { raised: [], ended };
  const raised = planAlerts(deadline, [], rules, now).map((planned) => ({
    ...planned,
    deadline,
    title: policy.title,
    raisedAt: now,
  }));
  return { raised, ended };
}

async function save(
  steps: readonly Step[],
  now: Date,
  rules: AlertRules,
  deadlines: Deadlines,
): Promise<StoredDeadline[]> {
  const fresh = steps.filter(({ before }) => before === null);
  const inserted = await deadlines.insert(
    fresh.map(({ deadline }) => ({ ...deadline, nextAlertAt: nextAlertAt(deadline, rules, now) })),
  );
  const updated = steps.flatMap(({ before, deadline, events }): StoredDeadline[] => {
    if (!before) return [];
    const { id, documentId } = before;
    // Where the clock did not move, an alert may be due that no sweep has raised yet.
    const upcoming = events.length > 0 ? nextAlertAt(deadline, rules, now) : before.nextAlertAt;
    return [{ ...deadline, id, documentId, nextAlertAt: upcoming }];
  });
  await deadlines.update(updated);
  await deadlines.keepNumbers(steps.flatMap(numberGivenUp));
  return [...inserted, ...updated];
}

/** A number that was public once keeps its clock, also after the policy was renumbered. */
function numberGivenUp({ before, deadline }: Step): { number: string; deadlineId: number }[] {
  if (!before || before.number === '' || before.number === deadline.number) return [];
  return [{ number: before.number, deadlineId: before.id }];
}

function announceMet(steps: readonly Step[], { transactions, events }: Dependencies): void {
  const met = steps.filter((step) => step.events.includes('met'));
  if (met.length === 0) return;
  transactions.afterCommit(async () => {
    for (const { policy, deadline } of met) {
      await events.emit('interpretation-sync.deadline.met', {
        policy,
        startedAt: deadline.startedAt,
        dueAt: deadline.dueAt,
        metAt: deadline.metAt,
      });
    }
  });
}

function policiesIn(
  rows: readonly DocumentRow[],
  clocks: readonly StoredDeadline[],
  uid: string,
): DocumentReference[] {
  const policies = new Map<string, DocumentReference>();
  for (const { policyDocumentId, locale } of clocks) {
    policies.set(`${policyDocumentId}:${locale}`, {
      uid,
      documentId: policyDocumentId,
      locale,
      title: '',
    });
  }
  for (const { documentId, locale, title } of rows) {
    policies.set(`${documentId}:${locale}`, { uid, documentId, locale, title });
  }
  return [...policies.values()];
}

function rowsOf(policy: DocumentReference, rows: readonly DocumentRow[]): PolicyRows {
  const own = rows.filter(
    ({ documentId, locale }) => documentId === policy.documentId && locale === policy.locale,
  );
  return { draft: own.find((row) => !row.isPublic), public: own.find((row) => row.isPublic) };
}

function isClockOf(deadline: StoredDeadline, { documentId, locale }: DocumentReference): boolean {
  return deadline.policyDocumentId === documentId && deadline.locale === locale;
}

function paramsOf(event: DeadlineEvent, deadline: Deadline): Record<string, unknown> {
  const { startedAt, dueOn, dueAt, metAt, cycle, provisional, historical, found, closedReason } =
    deadline;
  switch (event) {
    case 'started':
    case 'inherited':
      return { startedAt, dueOn, dueAt, provisional, historical, found };
    case 'met':
      return { metAt, dueAt, cycle };
    case 'closed':
      return { reason: closedReason };
    default:
      return { cycle, dueAt };
  }
}
