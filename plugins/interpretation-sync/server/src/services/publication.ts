import { AsyncLocalStorage } from 'node:async_hooks';
import type { Decision, DocumentReference, GateRules } from '../domain';
import type { DeadlineFollower } from './deadlines';
import { storeDisclosure } from './disclosure';
import type { Assessment, Gate } from './gate';
import type { Clock, DocumentRow, Documents, Refusals, Transactions } from './ports';
import type { RefusalRecorder } from './refusal-recorder';
import type { Removal, RemovalRecord } from './removal-record';
import { isTargeted, type Target } from './target';
import type { Trial } from './trial';
import { referenceOf } from './versions';

const MAXIMUM_RETRIES = 3;

/** Everything that one unit of work has to settle before it commits. */
interface Unit {
  isSettled: boolean;
  /** Decided as a whole already: members only perform. */
  decided: Target[];
  policies: Set<string>;
  published: { policies: DocumentRow[]; interpretations: DocumentRow[] };
  refusals: Decision[];
  /** What was let through, trials among it. */
  allowed: Decision[];
}

/** Asked for inside the transaction: to know the default locale takes a query. */
export type Targets = () => Promise<readonly Target[]>;

/** Writes what was allowed; the assessment is null where a batch had been decided before. */
export type Perform<Result> = (assessment: Assessment | null) => Promise<Result>;

type Work<Result> = (unit: Unit) => Promise<Result>;

/**
 * In all three, `again` repeats the whole call after a lock conflict, where `perform` itself can't be
 * called twice; it is used only where this call has opened the transaction.
 */
export interface Publication {
  /** Runs a write that touches no public row (draft writes), under the lock. */
  write<Result>(perform: () => Promise<Result>, again?: () => Promise<Result>): Promise<Result>;
  /**
   * Publishes what `perform` publishes if the gate allows all targets, together.
   *
   * @throws the refusal, before any public row is touched.
   */
  publish<Result>(
    targets: Targets,
    perform: Perform<Result>,
    again?: () => Promise<Result>,
  ): Promise<Result>;
  /** Takes down or deletes; refused only where links are protected. What was public is recorded. */
  remove<Result>(
    action: Removal,
    targets: Targets,
    perform: () => Promise<Result>,
    again?: () => Promise<Result>,
  ): Promise<Result>;
  /** Judges without writing, in a transaction of its own; by the rules in force unless others are given. */
  preview(targets: readonly Target[], rules?: GateRules): Promise<Assessment>;
  /** Judges taking down or deleting, likewise. */
  previewRemoval(targets: readonly Target[]): Promise<Assessment>;
}

interface Dependencies {
  gate: Gate;
  documents: Documents;
  deadlineFollower: DeadlineFollower;
  transactions: Transactions;
  refusals: Refusals;
  refusalRecorder: RefusalRecorder;
  trial: Pick<Trial, 'record'>;
  removalRecord: RemovalRecord;
  clock: Clock;
}

/**
 * The one way to the public side. Each unit of work joins or opens a transaction, takes the lock
 * first, decides, performs, and settles deadlines and alerts in the same transaction. Strapi has no
 * savepoints: what must not happen is refused before it is begun.
 */
export function createPublication(dependencies: Dependencies): Publication {
  const { gate, documents, transactions, clock } = dependencies;
  const units = new AsyncLocalStorage<Unit>();

  /** Tells a call inside `retry` to hand a lock conflict to it instead of answering it. */
  const retries = new AsyncLocalStorage<true>();

  const attempt = async <Result>(work: Work<Result>): Promise<Result> => {
    const unit = createUnit();
    try {
      const result = await transactions.run(async () => {
        await transactions.lock();
        const worked = await units.run(unit, () => work(unit));
        await dependencies.deadlineFollower.follow([...unit.policies], unit.published);
        return worked;
      });
      await dependencies.trial.record(unit.allowed);
      return result;
    } finally {
      unit.isSettled = true;
      await dependencies.refusalRecorder.record(unit.refusals);
    }
  };

  const retry = async <Result>(again: () => Promise<Result>): Promise<Result> => {
    for (let count = 1; count <= MAXIMUM_RETRIES; count += 1) {
      try {
        return await retries.run(true, again);
      } catch (error) {
        if (!transactions.isBusy(error)) throw error;
      }
    }
    throw dependencies.refusals.busy();
  };

  const govern = async <Result>(
    work: Work<Result>,
    again?: () => Promise<Result>,
  ): Promise<Result> => {
    const outer = units.getStore();
    if (outer && !outer.isSettled && transactions.isOpen()) return work(outer);
    const isOwner = !transactions.isOpen();
    try {
      return await attempt(work);
    } catch (error) {
      if (!transactions.isBusy(error) || (isOwner && retries.getStore())) throw error;
      if (isOwner) return retry(again ?? (() => attempt(work)));
      throw dependencies.refusals.busy();
    }
  };

  const change = async <Result>(
    targetsOf: Targets,
    assess: (targets: readonly Target[]) => Promise<Assessment>,
    perform: Perform<Result>,
    again?: () => Promise<Result>,
  ): Promise<Result> =>
    govern(async (unit) => {
      const targets = await targetsOf();
      if (targets.every((target) => isDecided(unit, target))) return perform(null);
      const assessment = await assess(targets);
      if (assessment.decision.verdict === 'blocked') {
        unit.refusals.push(assessment.decision);
        const subject = subjectOf(targets, assessment.rows, documents);
        throw dependencies.refusals.blocked(subject, assessment.decision.findings);
      }
      note(unit, targets, assessment);
      await storeDisclosure(targets, assessment, documents, clock.now());
      unit.decided.push(...targets);
      unit.allowed.push(assessment.decision);
      const result = await perform(assessment);
      unit.decided = unit.decided.filter((target) => !targets.includes(target));
      for (const draft of assessment.drafts) {
        if (!hasOtherLocales(draft, assessment.rows)) continue;
        await documents.alignLocales(draft.side, draft.documentId, draft.locale, true);
      }
      return result;
    }, again);

  return {
    write: (perform, again) => govern(() => perform(), again),
    publish: (targets, perform, again) => change(targets, gate.assessPublication, perform, again),
    remove: (action, targets, perform, again) =>
      change(
        targets,
        gate.assessRemoval,
        async (assessment) => {
          const result = await perform();
          await dependencies.removalRecord.write(action, assessment?.takenDown ?? []);
          return result;
        },
        again,
      ),
    previewRemoval: (targets) => transactions.run(() => gate.assessRemoval(targets)),
    preview: (targets, rules) => transactions.run(() => gate.assessPublication(targets, rules)),
  };
}

function hasOtherLocales(draft: DocumentRow, rows: readonly DocumentRow[]): boolean {
  return rows.some(
    ({ side, documentId, locale }) =>
      side === draft.side && documentId === draft.documentId && locale !== draft.locale,
  );
}

function createUnit(): Unit {
  return {
    isSettled: false,
    decided: [],
    policies: new Set(),
    published: { policies: [], interpretations: [] },
    refusals: [],
    allowed: [],
  };
}

function isDecided(unit: Unit, { side, documentId, locales }: Target): boolean {
  return unit.decided.some(
    (decided) =>
      decided.side === side &&
      decided.documentId === documentId &&
      (decided.locales === '*' ||
        (locales !== '*' && locales.every((locale) => decided.locales.includes(locale)))),
  );
}

/** Remembers whose deadlines may move: the policies among the targets and all linked ones. */
function note(unit: Unit, targets: readonly Target[], { rows, drafts }: Assessment): void {
  for (const row of rows) {
    if (row.side === 'policy') unit.policies.add(row.documentId);
    else if (isTargeted(row, targets))
      row.links.forEach((policy) => unit.policies.add(policy.documentId));
  }
  unit.published.policies.push(...drafts.filter(({ side }) => side === 'policy'));
  unit.published.interpretations.push(...drafts.filter(({ side }) => side === 'interpretation'));
}

function subjectOf(
  targets: readonly Target[],
  rows: readonly DocumentRow[],
  documents: Documents,
): DocumentReference {
  const row = rows.find((candidate) => isTargeted(candidate, targets));
  if (row) return referenceOf(row);
  const [target] = targets;
  return {
    uid: documents.uidOf(target?.side ?? 'policy'),
    documentId: target?.documentId ?? '',
    locale: '',
    title: '',
  };
}
