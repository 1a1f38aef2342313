import type { NewDelivery, StoredDelivery } from '../services/ports';
import { instantOfColumn, optionalInstantOfColumn } from './connection';
import { createDocumentId } from './identifiers';
import { LEVELS } from './alerts';

type Row = Record<string, unknown>;

/** Stands in key columns where there is no alert, or no day: NULL is no key. */
export const NONE = 0;

/** Characters of a column for names; those of accounts are made of two such columns. */
const LONGEST_NAME = 255;

const ROLES = [
  'contact',
  'backup',
  'head',
  'leader',
  'supervisor',
  'account',
  'address',
  'office',
] as const satisfies readonly StoredDelivery['recipient']['role'][];

/** The row of a delivery that nobody has tried yet. */
export function newDeliveryRow(delivery: NewDelivery, at: Date): Row {
  const { alert, digestOn, recipient } = delivery;
  const deliverAt = delivery.deliverAt.getTime();
  return {
    document_id: createDocumentId(),
    kind: delivery.kind,
    alert_id: alert?.id ?? NONE,
    deadline_id: alert?.deadlineId ?? NONE,
    level: alert?.level ?? '',
    policy_document_id: alert?.policyDocumentId ?? '',
    policy_locale: alert?.policyLocale ?? '',
    title: alert?.title ?? '',
    digest_day: digestDayOf(digestOn),
    channel: delivery.channel,
    recipient_key: delivery.recipientKey,
    recipient_name: fitting(recipient.name),
    recipient_role: recipient.role,
    recipient_department: fitting(recipient.department),
    language: delivery.language,
    idempotency_key: createDocumentId(),
    deliver_at: deliverAt,
    next_attempt_at: deliverAt,
    attempts: 0,
    created_at: at,
    updated_at: at,
  };
}

/** As much as the column holds, cut between characters: a name is no reason to publish nothing. */
function fitting(name: string): string {
  return [...name].slice(0, LONGEST_NAME).join('');
}

/** `2026-03-02` as 20260302: a number takes less room in a key than a text. */
export function digestDayOf(civilDate: string | null): number {
  return civilDate === null ? NONE : Number(civilDate.replaceAll('-', ''));
}

/** Reads a row of the table of deliveries. */
export function deliveryOf(row: Row): StoredDelivery {
  return {
    id: Number(row['id']),
    documentId: String(row['document_id']),
    kind: row['kind'] === 'digest' ? 'digest' : 'alert',
    alert: alertOf(row),
    digestOn: civilDateOf(Number(row['digest_day'])),
    channel: String(row['channel']),
    recipientKey: String(row['recipient_key']),
    recipient: {
      name: String(row['recipient_name']),
      role: ROLES.find((role) => role === row['recipient_role']) ?? 'address',
      department: String(row['recipient_department']),
    },
    language: row['language'] === 'en' ? 'en' : 'zh-Hans',
    idempotencyKey: String(row['idempotency_key']),
    deliverAt: instantOfColumn(row['deliver_at']),
    attempts: Number(row['attempts']),
    nextAttemptAt: optionalInstantOfColumn(row['next_attempt_at']),
    claimedAt: optionalInstantOfColumn(row['claimed_at']),
    sentAt: optionalInstantOfColumn(row['sent_at']),
    failedAt: optionalInstantOfColumn(row['failed_at']),
    cancelledAt: optionalInstantOfColumn(row['cancelled_at']),
    lastCode: textOf(row['last_code']),
    lastDetail: textOf(row['last_detail']),
  };
}

function civilDateOf(digestDay: number): string | null {
  if (digestDay === NONE) return null;
  return String(digestDay).replace(/^(....)(..)(..)$/, '$1-$2-$3');
}

function alertOf(row: Row): StoredDelivery['alert'] {
  const level = LEVELS.find((candidate) => candidate === row['level']);
  if (!level) return null;
  return {
    id: Number(row['alert_id']),
    deadlineId: Number(row['deadline_id']),
    level,
    policyDocumentId: String(row['policy_document_id']),
    policyLocale: String(row['policy_locale']),
    title: String(row['title']),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
