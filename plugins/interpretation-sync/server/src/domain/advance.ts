import type {
  ClosedReason,
  Deadline,
  DeadlineEvent,
  DeadlineRules,
  PublicStanding,
  Schedule,
} from './deadline';

/** How a clock that starts now came to be. */
export interface Origin {
  found: boolean;
  /** Closed clock of an earlier document of the same number. */
  predecessor: Deadline | null;
}

export interface Advance {
  deadline: Deadline | null;
  events: DeadlineEvent[];
}

/**
 * Moves one deadline to where the public side stands: starts, meets, reopens, closes or resumes it.
 * Idempotent; returns the same object with no events when nothing changed. The start never moves:
 * neither taking down and publishing again nor deleting and creating again resets the clock.
 */
export function advance(
  deadline: Deadline | null,
  standing: PublicStanding,
  now: Date,
  rules: DeadlineRules,
  origin: Origin = { found: false, predecessor: null },
): Advance {
  const applies = standing.presence === 'public' && standing.owesInterpretation;
  if (!deadline) return applies ? start(standing, now, rules, origin) : { deadline, events: [] };
  if (!applies) return close(deadline, standing, now);
  return standing.isExempt ? waive(deadline, standing, now) : follow(deadline, standing, now);
}

function start(standing: PublicStanding, now: Date, rules: DeadlineRules, origin: Origin): Advance {
  const { predecessor, found } = origin;
  const startedAt = predecessor?.startedAt ?? standing.disclosedAt;
  const opened: Deadline = {
    policyDocumentId: '',
    locale: '',
    number: standing.number,
    ...(predecessor ? scheduleOf(predecessor) : rules.schedule(startedAt)),
    metAt: null,
    firstMetAt: predecessor?.firstMetAt ?? null,
    closedAt: standing.isExempt ? now : null,
    closedReason: standing.isExempt ? 'waived' : null,
    cycle: predecessor ? predecessor.cycle + 1 : 1,
    openedAt: now,
    historical: rules.isHistorical(startedAt),
    found,
    linked: standing.linked,
  };
  const begun: DeadlineEvent = predecessor ? 'inherited' : 'started';
  const events: DeadlineEvent[] = standing.isExempt ? [begun, 'closed'] : [begun];
  const met = standing.interpretedAt;
  if (!met) return { deadline: opened, events };
  const metAt = later(startedAt, predecessor ? now : met);
  return {
    deadline: { ...opened, metAt, firstMetAt: opened.firstMetAt ?? metAt },
    events: [...events, 'met'],
  };
}

function follow(deadline: Deadline, standing: PublicStanding, now: Date): Advance {
  const events: DeadlineEvent[] = [];
  let next = deadline;
  // A resumed clock is a new cycle too: the alerts of the old one were retracted and stay so.
  if (deadline.closedAt) {
    events.push('resumed');
    next = { ...next, closedAt: null, closedReason: null };
  }
  if (!standing.interpretedAt && (next.metAt || deadline.closedAt)) {
    if (next.metAt) events.push('reopened');
    next = { ...next, metAt: null, cycle: next.cycle + 1, openedAt: now };
  } else if (standing.interpretedAt && !next.metAt) {
    events.push('met');
    // Only a first cycle that ran all along can have been met before this was known.
    const official = deadline.closedAt || next.cycle > 1 ? null : standing.officiallyInterpretedAt;
    next = meet(next, official ?? now);
  }
  return { deadline: recordLinks(next, standing), events };
}

/**
 * Stands still under an `exempt` waiver, and still records when an interpretation was public: the
 * clock may have to go on.
 */
function waive(deadline: Deadline, standing: PublicStanding, now: Date): Advance {
  const events: DeadlineEvent[] = [];
  let next = deadline;
  if (deadline.closedReason !== 'waived') {
    events.push('closed');
    next = { ...next, closedAt: next.closedAt ?? now, closedReason: 'waived' };
  }
  if (!standing.interpretedAt && next.metAt) next = { ...next, metAt: null };
  else if (standing.interpretedAt && !next.metAt) {
    events.push('met');
    next = meet(next, now);
  }
  return { deadline: recordLinks(next, standing), events };
}

function meet(deadline: Deadline, at: Date): Deadline {
  const metAt = later(deadline.startedAt, at);
  return { ...deadline, metAt, firstMetAt: deadline.firstMetAt ?? metAt };
}

function close(deadline: Deadline, standing: PublicStanding, now: Date): Advance {
  const reason = closedReasonOf(standing);
  if (!deadline.closedAt) {
    return { deadline: { ...deadline, closedAt: now, closedReason: reason }, events: ['closed'] };
  }
  // What stands still keeps its reason, unless nothing is left, or a waiver was all that held it.
  const isOutlived = reason === 'deleted' || deadline.closedReason === 'waived';
  if (!isOutlived || deadline.closedReason === reason) return { deadline, events: [] };
  return { deadline: { ...deadline, closedReason: reason }, events: [] };
}

function closedReasonOf({ presence }: PublicStanding): ClosedReason {
  if (presence === 'public') return 'not-required';
  return presence === 'draft' ? 'taken-down' : 'deleted';
}

function recordLinks(deadline: Deadline, { linked, number }: PublicStanding): Deadline {
  if (deadline.number === number && sameMembers(deadline.linked, linked)) return deadline;
  return { ...deadline, number, linked };
}

function scheduleOf(deadline: Deadline): Schedule {
  const { startedAt, targetAt, dueOn, dueAt, approachingAt, provisional, calendarVersion } =
    deadline;
  return { startedAt, targetAt, dueOn, dueAt, approachingAt, provisional, calendarVersion };
}

function later(first: Date, second: Date): Date {
  return first > second ? first : second;
}

function sameMembers(first: string[], second: string[]): boolean {
  return first.length === second.length && first.every((member) => second.includes(member));
}
