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
   * @returns how many deadlines changed.
   */
  follow(
    policyDocumentIds: readonly string[],
    published: Published,
    found?: boolean,
  ): Promise<number>;
}

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
      if (policyDocumentIds.length === 0) return 0;
      const rows = await documents.load('policy', policyDocumentIds);
      const clocks = await deadlines.ofPolicies(policyDocumentIds);
      const enforced = await enforcedLocales();
      const now = clock.now();
      const steps: Step[] = [];
      for (const policy of policiesIn(rows, clocks, documents.uidOf('policy'))) {
        if (!enforced.includes(policy.locale)) continue;
        const before = clocks.find((stored) => isClockOf(stored, policy)) ?? null;
        const policyRows = rowsOf(policy, rows);
        const standing = standingOf(policyRows, before?.linked ?? [], published, now);
        const isNew = !before && standing.presence === 'public' && standing.owesInterpretation;
        const predecessor = isNew
          ? await deadlines.predecessor(standing.number, policy.documentId)
          : null;
        const step = advance(before, standing, now, rules(), { found, predecessor });
        if (step.deadline && step.deadline !== before) {
          const { documentId: policyDocumentId, locale } = policy;
          const deadline = { ...step.deadline, policyDocumentId, locale };
          steps.push({ before, deadline, events: step.events, policy });
        }
      }
      await record(steps, now, dependencies);
      return steps.length;
    },
  };
}

async function record(
  steps: readonly Step[],
  now: Date,
  dependencies: Dependencies,
): Promise<void> {
  if (steps.length === 0) return;
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
  await alertKeeper.settle(
    {
      raised: changes.flatMap(({ raised }) => raised),
      ended: changes.flatMap(({ ended }) => ended),
    },
    now,
    entries,
  );
  announceMet(steps, dependencies);
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
  const updated: StoredDeadline[] = [];
  for (const { before, deadline, events } of steps) {
    if (!before) continue;
    const { id, documentId } = before;
    // Where the clock did not move, an alert may be due that no sweep has raised yet.
    const upcoming = events.length > 0 ? nextAlertAt(deadline, rules, now) : before.nextAlertAt;
    const next = { ...deadline, id, documentId, nextAlertAt: upcoming };
    await deadlines.update(next);
    updated.push(next);
  }
  return [...inserted, ...updated];
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
