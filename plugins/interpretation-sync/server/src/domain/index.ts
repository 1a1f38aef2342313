export type {
  AlertLevel,
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Finding,
  Severity,
} from './types';
export { alertLevels, deadlineStates } from './types';
export { isCivilDate } from './civil-date';
export { civilDateOf, instantOf, isValidTimeZone, type Instant } from './time-zone';
export {
  createWorkCalendar,
  type Coverage,
  type WorkCalendar,
  type WorkCalendarOptions,
} from './work-calendar';
export { coverageUrgency, type CoverageUrgency } from './coverage-end';
export * from './calendars';
export type { SpecialDay, SpecialDays } from './work-calendar-days';
export {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  type CountedDays,
} from './work-calendar-count';
export { chinaCalendar, chinaCoverage, chinaDays } from './china-calendar';
export { chinaNotices, type HolidayNotice } from './china-days';
export { chinaStatutoryDays } from './statutory-days';
export { isLowerDuty, proposeDuty, type DutyFacts, type DutyRule } from './duty';
export { dueDate, type DueDate, type DueDateRule } from './due-date';
export { nextAlertAt, planAlerts, scheduleOfAlerts } from './alert';
export type { AlertRules, PlannedAlert } from './alert';
export { escalationsAround } from './escalation';
export type { EscalationRule, Escalations, EscalationStep } from './escalation';
export {
  afterAttempt,
  deliverAt,
  deliveryStateOf,
  GRACE_MS,
  MOST_ATTEMPTS,
  RATE_LIMITED,
} from './delivery';
export type {
  AfterAttempt,
  AttemptOutcome,
  DeliveryEnd,
  DeliveryState,
  DeliveryTimes,
  RetryRules,
} from './delivery';
export { advance } from './advance';
export type { Advance, Origin } from './advance';
export { isSameSchedule, move, type Move } from './move';
export { stateOf } from './deadline-state';
export { figuresOf } from './statistics';
export type { StateCount, StatisticsFigures } from './statistics';
export { monthsOf, periodOf } from './period';
export type { Period, PeriodFault } from './period';
export { judgeAnew } from './judge-anew';
export type {
  ClosedReason,
  Deadline,
  DeadlineEvent,
  DeadlineRules,
  PublicStanding,
  Schedule,
} from './deadline';
export { normaliseDocumentNumber } from './document-number';
export type {
  Candidate,
  Duty,
  GateFacts,
  InterpretationVersion,
  LinkFacts,
  PolicyVersion,
  Version,
} from './facts';
export { checksOf, decide } from './gate';
export type { GateRules } from './gate';
export { HEALTH_REASONS, healthReasons } from './health';
export type { HealthFacts, HealthReason } from './health';
export { isWaived, waiverStateOf } from './waiver';
export type { Waiver, WaiverKind, WaiverState } from './waiver';
export { lateReminders, remindersFrom, scheduleFrom } from './schedule';
export type { ReminderRule, ScheduleRules } from './schedule';
export { recipientsOf, toldOf } from './recipients';
export type {
  AlertedDepartments,
  DepartmentPeople,
  Person,
  Recipient,
  RecipientRole,
  RecipientRules,
  Told,
} from './recipients';
export { addresseesOf, answeringFor, isDepartmentReachable, membersOf } from './addressees';
export type {
  Addressee,
  AddresseeRole,
  ReachableDepartment,
  ReachableDepartments,
  ReachablePerson,
  Way,
} from './addressees';
export { phoneNumberOf } from './phone-number';
export { isLetThrough, isTrialled } from './trial';
export { addressFault, isPrivateAddress, type AddressFault } from './outbound-address';
