import type { AttemptResult } from '../services/ports';

/** Mail servers have no code of their own for too many messages: they say it in words. */
const TOO_MANY =
  /frequen|too (?:fast|many (?!hops|recipients))|(?:rate|connections?).?limit|unusual rate|throttl|sending (?:limit|quota)/i;
/** Providers that speak HTTP give its status as their code. */
const HTTP_RATE_LIMITED = 429;
const HIGHEST_TEMPORARY = 499;
/** Servers wait with these until a recipient is named, though they refuse the sender or the login. */
const SENDER_REFUSED = /^530|^5\d\d[ -]5\.7\./;

/**
 * What follows from a mail that was not sent, by what the mail server answered; its sentences name
 * people and stay out of the detail. Only a refused recipient or message is refused again: greeting,
 * login and sender are of the whole channel, and are mended while the mails wait.
 */
export function mailFailureOf(error: unknown): AttemptResult {
  const code = String(memberOf(error, 'code') ?? 'unknown');
  const answered = memberOf(error, 'responseCode');
  const status = answered === undefined ? null : Number(answered);
  const response = String(memberOf(error, 'response') ?? '');
  const detail = status === null ? code : `${code} ${status}`;
  if (TOO_MANY.test(response) || isHttpRateLimit(error)) {
    return { outcome: 'retry', code: 'rate-limited', detail };
  }
  if (status !== null && status <= HIGHEST_TEMPORARY) {
    return { outcome: 'retry', code: 'mail-deferred', detail };
  }
  const isRefusedRecipient =
    memberOf(error, 'command') === 'RCPT TO' && status !== null && !SENDER_REFUSED.test(response);
  return isRefusedRecipient || code === 'EMESSAGE'
    ? { outcome: 'failed', code: 'mail-refused', detail }
    : { outcome: 'retry', code: 'mail-not-sent', detail };
}

function isHttpRateLimit(error: unknown): boolean {
  return ['code', 'status', 'statusCode'].some(
    (key) => Number(memberOf(error, key)) === HTTP_RATE_LIMITED,
  );
}

function memberOf(error: unknown, key: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
}
