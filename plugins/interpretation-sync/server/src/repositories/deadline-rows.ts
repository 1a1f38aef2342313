import type { ClosedReason } from '../domain';
import type { NewDeadline, StoredDeadline } from '../services/ports';
import { instantOfColumn, optionalInstantOfColumn } from './connection';
import { createDocumentId } from './identifiers';

type Row = Record<string, unknown>;

const CLOSED_REASONS: readonly ClosedReason[] = ['taken-down', 'deleted', 'not-required', 'waived'];

export function newRowOf(deadline: NewDeadline): Row {
  const { openedAt } = deadline;
  return {
    ...valuesOf(deadline),
    document_id: createDocumentId(),
    created_at: openedAt,
    updated_at: openedAt,
  };
}

export function valuesOf(deadline: NewDeadline): Row {
  return {
    policy_document_id: deadline.policyDocumentId,
    policy_locale: deadline.locale,
    number: deadline.number,
    started_at: deadline.startedAt.getTime(),
    ...scheduleOf(deadline),
    met_at: deadline.metAt?.getTime() ?? null,
    first_met_at: deadline.firstMetAt?.getTime() ?? null,
    closed_at: deadline.closedAt?.getTime() ?? null,
    closed_reason: deadline.closedReason,
    cycle: deadline.cycle,
    opened_at: deadline.openedAt.getTime(),
    historical: deadline.historical,
    found: deadline.found,
    linked: JSON.stringify(deadline.linked),
    next_alert_at: nextAlertOf(deadline),
  };
}

/** Reads a row of the table of deadlines. */
export function deadlineOf(row: Row): StoredDeadline {
  return {
    id: Number(row['id']),
    documentId: String(row['document_id']),
    policyDocumentId: String(row['policy_document_id']),
    locale: String(row['policy_locale']),
    number: String(row['number']),
    startedAt: instantOfColumn(row['started_at']),
    targetAt: instantOfColumn(row['target_at']),
    dueOn: String(row['due_on']),
    dueAt: instantOfColumn(row['due_at']),
    approachingAt: instantOfColumn(row['approaching_at']),
    provisional: Boolean(row['provisional']),
    calendarVersion: String(row['calendar_version']),
    metAt: optionalInstantOfColumn(row['met_at']),
    firstMetAt: optionalInstantOfColumn(row['first_met_at']),
    closedAt: optionalInstantOfColumn(row['closed_at']),
    closedReason: CLOSED_REASONS.find((reason) => reason === row['closed_reason']) ?? null,
    cycle: Number(row['cycle']),
    openedAt: instantOfColumn(row['opened_at']),
    historical: Boolean(row['historical']),
    found: Boolean(row['found']),
    linked: linkedOf(row['linked']),
    nextAlertAt: optionalInstantOfColumn(row['next_alert_at']),
  };
}

/** The columns of a schedule, but for its start. */
export function scheduleOf(deadline: NewDeadline): Row {
  return {
    target_at: deadline.targetAt.getTime(),
    due_on: deadline.dueOn,
    due_at: deadline.dueAt.getTime(),
    approaching_at: deadline.approachingAt.getTime(),
    provisional: deadline.provisional,
    calendar_version: deadline.calendarVersion,
  };
}

export function nextAlertOf({ nextAlertAt }: Pick<NewDeadline, 'nextAlertAt'>): number | null {
  return nextAlertAt?.getTime() ?? null;
}

function linkedOf(value: unknown): string[] {
  const parsed: unknown = JSON.parse(String(value));
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
