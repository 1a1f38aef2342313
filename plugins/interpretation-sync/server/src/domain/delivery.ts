import type { AlertLevel } from './types';
import { civilDateOf, instantOf } from './time-zone';
import type { WorkCalendar } from './work-calendar';
import { nextWorkingDay } from './work-calendar-count';

/** So often a message is tried; then a person has to look at it. */
export const MOST_ATTEMPTS = 8;
/** Offices open by then: nobody is told at midnight that a day is over. */
const OPENING_TIME = '08:30';
/** Nothing is waited for longer. */
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * For so long after its time an attempt does not count that was too many for the receiver, or over
 * which a process died: neither is a fault of the message.
 */
export const GRACE_MS = DAY_MS;

export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'cancelled';

/** How a delivery ended; all null while it waits. */
export interface DeliveryEnd {
  sentAt: Date | null;
  failedAt: Date | null;
  cancelledAt: Date | null;
}

export function deliveryStateOf({ sentAt, failedAt, cancelledAt }: DeliveryEnd): DeliveryState {
  if (sentAt) return 'sent';
  if (cancelledAt) return 'cancelled';
  return failedAt ? 'failed' : 'waiting';
}

export interface DeliveryTimes {
  /** When the end of the limit is told: at the opening of the next working day, or at once. */
  overdueDelivery: 'next-working-day' | 'instant';
  timeZone: string;
  calendar: WorkCalendar;
}

/** Levels that begin when a working day ends, and are told when the next one begins. */
const AT_CLOSING: Record<AlertLevel, boolean> = {
  started: false,
  reminder: false,
  overdue: true,
  escalation: true,
  withdrawn: false,
};

/**
 * When an alert is to reach people that was due at an instant and raised at another: a sweep may have
 * come late. Never before it was raised.
 */
export function deliverAt(
  { level, at }: { level: AlertLevel; at: Date },
  raisedAt: Date,
  { overdueDelivery, timeZone, calendar }: DeliveryTimes,
): Date {
  if (!AT_CLOSING[level] || overdueDelivery === 'instant') return raisedAt;
  const day = civilDateOf(new Date(at.getTime() - 1), timeZone);
  const opening = instantOf(nextWorkingDay(day, calendar), OPENING_TIME, timeZone);
  return opening > raisedAt ? opening : raisedAt;
}

/** How an attempt ended, as a channel tells it. */
export type AttemptOutcome =
  | { outcome: 'sent' }
  | { outcome: 'retry'; code: string; detail: string; retryAfterMs?: number }
  | { outcome: 'failed'; code: string; detail: string };

/** Code of an attempt that came on top of too many others: only waiting helps. */
export const RATE_LIMITED = 'rate-limited';

export interface RetryRules {
  /** Wait before the second attempt; each further wait is twice as long. */
  firstRetryMs: number;
}

/** What is stored of an attempt. `code` and `detail` are empty once it is sent. */
export interface AfterAttempt extends Omit<DeliveryEnd, 'cancelledAt'> {
  /** That count. */
  attempts: number;
  nextAttemptAt: Date | null;
  code: string;
  detail: string;
}

/**
 * What follows from an attempt: sent, another try later, or failed for good.
 *
 * @param delivery `attempts`: how many there were, this one included.
 * @param random from 0 to 1: what failed together is not tried again together.
 */
export function afterAttempt(
  { attempts, deliverAt }: { attempts: number; deliverAt: Date },
  result: AttemptOutcome,
  now: Date,
  random: number,
  rules: RetryRules,
): AfterAttempt {
  if (result.outcome === 'sent') {
    return { attempts, sentAt: now, failedAt: null, nextAttemptAt: null, code: '', detail: '' };
  }
  const { code, detail } = result;
  const isCounted = code !== RATE_LIMITED || now.getTime() - deliverAt.getTime() >= GRACE_MS;
  if (result.outcome === 'failed' || (isCounted && attempts >= MOST_ATTEMPTS)) {
    return { attempts, sentAt: null, failedAt: now, nextAttemptAt: null, code, detail };
  }
  const asked = Math.max(waitAfter(attempts, random, rules), result.retryAfterMs ?? 0);
  const nextAttemptAt = new Date(now.getTime() + Math.min(asked, DAY_MS));
  const counted = isCounted ? attempts : attempts - 1;
  return { attempts: counted, sentAt: null, failedAt: null, nextAttemptAt, code, detail };
}

/** Half of the wait is certain, the other half is drawn. */
function waitAfter(attempts: number, random: number, { firstRetryMs }: RetryRules): number {
  const wait = firstRetryMs * 2 ** (attempts - 1);
  return Math.round(wait / 2 + (wait / 2) * random);
}
