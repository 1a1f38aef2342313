import type { WorkCalendar } from '../../domain';

/** What is the same in all messages of an office. */
export interface Frame {
  timeZone: string;
  calendar: WorkCalendar;
  /** Text: on what the number of days rests. */
  legalBasis: string;
  /** Address of the admin panel without a slash at the end; null where nobody knows it. */
  adminUrl: string | null;
}
