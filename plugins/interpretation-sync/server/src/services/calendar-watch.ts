import type { CoverageAnswer } from '../../../shared/contracts';
import type { Clock, Log } from './ports';

export interface CalendarWatch {
  /** Tells operators once a day, in the log, that the next official days are missing. */
  look(): void;
}

interface Dependencies {
  coverage(): CoverageAnswer;
  clock: Clock;
  log: Log;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function createCalendarWatch({ coverage, clock, log }: Dependencies): CalendarWatch {
  let toldAt: Date | null = null;

  return {
    look: () => {
      const { until, urgency } = coverage();
      const now = clock.now();
      if (urgency !== 'missing') return;
      if (toldAt !== null && now.getTime() - toldAt.getTime() < DAY_MS) return;
      toldAt = now;
      log.warn('calendar.missing', { until });
    },
  };
}
