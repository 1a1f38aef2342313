import type { AttemptResult } from '../services/ports';
import type { OutboundAnswer, Outcome } from './http-client';

/**
 * Statuses that refuse this message, and would refuse it again. Any other is of the receiver, which is
 * mended or deployed anew meanwhile: a rotated token is 401 or 403, what is being installed is 404.
 */
const MESSAGE_REFUSED = [400, 406, 413, 414, 415, 422, 431];
const RATE_LIMITED = 429;
const MAXIMUM_DETAIL = 200;
const MILLISECONDS_PER_SECOND = 1_000;
/** Addresses that may not be called, now or later. */
const LASTING_FAULTS: readonly string[] = [
  'address-malformed',
  'address-credentials',
  'address-private',
  'redirect-refused',
];

/**
 * What an outcome means for the delivery.
 *
 * @param judge looks at answers with a good status: some of them are failures.
 */
export function attemptOf(
  outcome: Outcome,
  at: Date,
  judge: (answer: OutboundAnswer) => AttemptResult = () => ({ outcome: 'sent' }),
): AttemptResult {
  if ('fault' in outcome) {
    const { fault, detail } = outcome;
    return { outcome: LASTING_FAULTS.includes(fault) ? 'failed' : 'retry', code: fault, detail };
  }
  const { status, headers } = outcome.answer;
  if (status >= 200 && status < 300) return judge(outcome.answer);
  const code = isRateLimited(outcome.answer) ? 'rate-limited' : `status-${status}`;
  if (MESSAGE_REFUSED.includes(status)) return { outcome: 'failed', code, detail: '' };
  const retryAfterMs = waitOf(headers['retry-after'], at);
  return { outcome: 'retry', code, detail: '', ...(retryAfterMs !== null && { retryAfterMs }) };
}

/** Whether the receiver says by its status that there were too many messages. */
export function isRateLimited({ status }: OutboundAnswer): boolean {
  return status === RATE_LIMITED;
}

/** Milliseconds of a `Retry-After` header: seconds, or a date. */
function waitOf(header: string | undefined, at: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * MILLISECONDS_PER_SECOND;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - at.getTime());
}

/** What a receiver says about itself, for operators: one line, cut, and without our secrets. */
export function detailOf(text: string, secrets: readonly (string | null)[]): string {
  const hidden = secrets
    .filter((secret) => secret !== null)
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret), encodedInForm(secret)])
    // One may be a part of another: the rest of the longer one would stay.
    .sort((one, other) => other.length - one.length)
    .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
  return hidden
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAXIMUM_DETAIL);
}

function encodedInForm(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice('='.length);
}

/** The answer as JSON; undefined where it is none. */
export function jsonOf({ text }: OutboundAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
