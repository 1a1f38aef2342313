import type { Settings } from '../../../../shared/contracts';
import type { TranslationKey } from '../../translations';
import { dimensions, type Dimension } from './duty-table';

/** Why a section cannot be saved as it was typed: the sentence names the field. */
export interface Problem {
  /** Path of the field in its section. */
  path: string;
  sentence: TranslationKey;
  values?: Record<string, string | number>;
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MOST_ADDRESSES = 20;
const MOST_WORKING_DAYS = 60;
const LONGEST_LEGAL_BASIS = 1_000;
/** Rows of the duty table, reminders. */
const MOST_ROWS = 100;

/** @param choices what each column may name; where a column has none, anything may stand */
export function dutyProblems(
  { rules }: Settings['duty'],
  choices: Readonly<Record<Dimension, readonly string[]>>,
): Problem[] {
  const problems: Problem[] = [];
  if (rules.length > MOST_ROWS) {
    const values = { most: MOST_ROWS };
    problems.push({ path: 'rules', sentence: 'settings.duty.problem.rows', values });
  }
  rules.forEach((rule, index) => {
    for (const name of dimensions) {
      const value = rule[name];
      const known = choices[name];
      if (value === null || known.length === 0 || known.includes(value)) continue;
      const values = { row: index + 1, value };
      problems.push({
        path: `rules.${index}.${name}`,
        sentence: 'settings.duty.problem.unknown',
        values,
      });
    }
  });
  return problems;
}

/** @param reminders of the alerts: none may lie behind the deadline of which it reminds */
export function deadlineProblems(
  { workingDays, closingTime, legalBasis }: Settings['deadlines'],
  reminders: Settings['alerts']['reminders'],
): Problem[] {
  const lastReminder = Math.max(0, ...reminders.map(({ workingDay }) => workingDay));
  const problems: Problem[] = [];
  if (!isWholeNumber(workingDays, MOST_WORKING_DAYS)) {
    problems.push({
      path: 'workingDays',
      sentence: 'settings.deadlines.problem.workingDays',
      values: { most: MOST_WORKING_DAYS },
    });
  } else if (workingDays < lastReminder) {
    problems.push({
      path: 'workingDays',
      sentence: 'settings.deadlines.problem.reminder',
      values: { day: lastReminder },
    });
  }
  if (closingTime !== '24:00' && !TIME_OF_DAY.test(closingTime)) {
    problems.push({ path: 'closingTime', sentence: 'settings.deadlines.problem.closingTime' });
  }
  if (legalBasis.length > LONGEST_LEGAL_BASIS) {
    problems.push({
      path: 'legalBasis',
      sentence: 'settings.deadlines.problem.legalBasis',
      values: { most: LONGEST_LEGAL_BASIS },
    });
  }
  return problems;
}

/** @param workingDays length of the deadline */
export function alertProblems(alerts: Settings['alerts'], workingDays: number): Problem[] {
  return [...reminderProblems(alerts, workingDays), ...deliveryProblems(alerts)];
}

function deliveryProblems({ escalation, digest }: Settings['alerts']): Problem[] {
  const values = { most: MOST_WORKING_DAYS };
  const wrong = (['afterWorkingDays', 'everyWorkingDays'] as const).filter(
    (field) => !isWholeNumber(escalation[field], MOST_WORKING_DAYS),
  );
  const problems = wrong.map((field): Problem => ({
    path: `escalation.${field}`,
    sentence: 'settings.alerts.problem.escalation',
    values,
  }));
  if (TIME_OF_DAY.test(digest.at)) return problems;
  return [...problems, { path: 'digest.at', sentence: 'settings.alerts.problem.digest' }];
}

function reminderProblems({ reminders }: Settings['alerts'], workingDays: number): Problem[] {
  return reminders.flatMap(({ workingDay, at }, index) => {
    const path = `reminders.${index}`;
    const values = { row: index + 1, most: workingDays };
    const isDouble = reminders
      .slice(0, index)
      .some((before) => before.workingDay === workingDay && before.at === at);
    const problems: Problem[] = [];
    if (!isWholeNumber(workingDay, workingDays)) {
      problems.push({
        path: `${path}.workingDay`,
        sentence: 'settings.alerts.problem.workingDay',
        values,
      });
    }
    if (!TIME_OF_DAY.test(at)) {
      problems.push({ path: `${path}.at`, sentence: 'settings.alerts.problem.at', values });
    } else if (isDouble) {
      problems.push({ path: `${path}.at`, sentence: 'settings.alerts.problem.double', values });
    }
    return problems;
  });
}

/** What no mail can be sent to, or stands twice, by level. */
export function addressProblems(addresses: Settings['addresses']): Problem[] {
  return Object.entries(addresses).flatMap(([path, list]): Problem[] => {
    const wrong = list.find((address) => !EMAIL.test(address));
    if (wrong !== undefined) {
      return [{ path, sentence: 'settings.addresses.problem.email', values: { address: wrong } }];
    }
    if (list.length > MOST_ADDRESSES) {
      const values = { most: MOST_ADDRESSES };
      return [{ path, sentence: 'settings.addresses.problem.many', values }];
    }
    const twice = list.find((address, index) => list.indexOf(address) < index);
    if (twice === undefined) return [];
    return [{ path, sentence: 'settings.addresses.problem.double', values: { address: twice } }];
  });
}

/** An expression that cannot be read is told by the server, beside the field. */
export function sweepProblems({ schedule, reconciliation }: Settings['sweep']): Problem[] {
  const problems: Problem[] = [];
  if (schedule.trim() === '') {
    problems.push({ path: 'schedule', sentence: 'settings.sweep.problem.schedule' });
  }
  if (reconciliation.trim() === '') {
    problems.push({ path: 'reconciliation', sentence: 'settings.sweep.problem.reconciliation' });
  }
  return problems;
}

function isWholeNumber(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
