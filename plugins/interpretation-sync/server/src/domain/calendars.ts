/** A body's calendar: notices laid over shipped days, read from files, compared and checked. */
export {
  bodyCalendarOf,
  chinaBase,
  markedDaysOf,
  type BodyCalendar,
  type CalendarBase,
  type MarkedDay,
} from './body-calendar';
export {
  adjoinsCoverage,
  spanOfNotice,
  type CalendarLayer,
  type CalendarNotice,
} from './calendar-notice';
export { differencesBetween, type DayDifference, type DayKind } from './calendar-difference';
export {
  chinaLimits,
  figuresOfYear,
  sanityOf,
  type SanityCheck,
  type SanityLimits,
  type YearFigures,
} from './calendar-sanity';
export type { ImportFault, ImportFaultCode } from './calendar-import/fault';
export { readImport, type ImportFormat, type ImportOrder } from './calendar-import/read-import';
