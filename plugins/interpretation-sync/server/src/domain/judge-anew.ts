import type { Deadline, DeadlineRules } from './deadline';

/**
 * What of a deadline follows from another start, beside the schedule to which `move` then takes it.
 * Whether it is historical is decided anew, and nothing is met before the start: what was met at the
 * old start only says that an interpretation was public by then.
 *
 * @param interpretedAt when the earliest of the linked public interpretations became public.
 */
export function judgeAnew(
  deadline: Deadline,
  startedAt: Date,
  interpretedAt: Date | null,
  rules: Pick<DeadlineRules, 'isHistorical'>,
  now: Date,
): Deadline {
  const rejudged = (met: Date | null): Date | null => {
    if (met === null) return null;
    const isByStart = met <= deadline.startedAt && interpretedAt !== null && interpretedAt < met;
    const truly = isByStart ? interpretedAt : met;
    return truly > startedAt ? truly : startedAt;
  };
  const historical = rules.isHistorical(startedAt);
  return {
    ...deadline,
    metAt: rejudged(deadline.metAt),
    firstMetAt: rejudged(deadline.firstMetAt),
    historical,
    // What was only listed so far is alerted about from now on, not from when it was first seen.
    openedAt: deadline.historical && !historical ? now : deadline.openedAt,
  };
}
