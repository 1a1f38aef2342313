import type { LedgerRow } from '../../../shared/contracts';
import { civilDateOf, workingDaysBetween, type WorkCalendar } from '../domain';
import { deadlineAnswerOf } from './deadline-answer';
import { dutyOf } from './duty';
import type { DocumentRow, LedgerFacts, StoredDeadline } from './ports';
import { isSameDocument, publicLinksOf, referenceOf } from './versions';

/** One policy in one locale, as far as it is stored. */
export interface LedgerEntry {
  /** The public version, or the draft where none is public. */
  shown: DocumentRow;
  draft: DocumentRow | undefined;
  deadline: StoredDeadline | undefined;
  facts: LedgerFacts | undefined;
}

type WorkingTime = { calendar: WorkCalendar; timeZone: string };

/** The line of the ledger at an instant. */
export function ledgerRowOf(
  { shown, draft, deadline, facts }: LedgerEntry,
  now: Date,
  workingTime: WorkingTime,
): LedgerRow {
  const policy = referenceOf(shown);
  const answer = deadline ? deadlineAnswerOf(deadline, policy, now, workingTime) : null;
  const state = answer?.state ?? 'not-required';
  const publicLinks = publicLinksOf(shown);
  return {
    policy,
    isPublic: shown.isPublic,
    number: shown.number,
    nature: facts?.nature ?? null,
    category: facts?.category ?? null,
    importance: facts?.importance ?? null,
    department: facts?.department ?? null,
    duty: dutyOf(shown.duty),
    disclosedAt: (shown.disclosedAt ?? shown.publishedAt)?.toISOString() ?? null,
    state,
    deadline: answer,
    workingDaysTaken: deadline ? daysTaken(deadline, workingTime) : null,
    workingDaysLate: deadline ? daysLate(deadline, state, now, workingTime) : null,
    interpretations: (draft ?? shown).links.map((link) => ({
      ...referenceOf(link),
      form: link.form,
      isPublic: link.isPublic,
      isLinkedPublicly: publicLinks.some((linked) => isSameDocument(linked, link)),
      disclosedAt: (link.disclosedAt ?? link.publishedAt)?.toISOString() ?? null,
    })),
  };
}

function daysTaken(
  { startedAt, firstMetAt, metAt }: StoredDeadline,
  { calendar, timeZone }: WorkingTime,
): number | null {
  const judgedAt = firstMetAt ?? metAt;
  if (!judgedAt) return null;
  return workingDaysBetween(
    civilDateOf(startedAt, timeZone),
    civilDateOf(judgedAt, timeZone),
    calendar,
  );
}

/** Of what came late, and of what is missing; judged by the state, as everything is. */
function daysLate(
  { dueOn, firstMetAt, metAt }: StoredDeadline,
  state: LedgerRow['state'],
  now: Date,
  { calendar, timeZone }: WorkingTime,
): number | null {
  const until = state === 'overdue' ? now : (firstMetAt ?? metAt);
  if (!until || (state !== 'overdue' && state !== 'met-late')) return null;
  return workingDaysBetween(dueOn, civilDateOf(until, timeZone), calendar);
}
