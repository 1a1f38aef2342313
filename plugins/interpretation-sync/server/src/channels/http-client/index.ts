import type { OutboundRules } from '../../services/ports';
import { exchange, type OutboundAnswer, type OutboundRequest } from './exchange';
import { guardedLookup, PrivateAddressError, type Resolve } from './lookup';
import { redirectOf } from './redirect';

export type { OutboundAnswer, OutboundRequest };

export type OutboundFault =
  | 'address-malformed'
  | 'address-credentials'
  | 'address-private'
  | 'redirect-refused'
  | 'redirect-limit'
  | 'timed-out'
  | 'unreachable';

/** The answer, or why there is none. `detail` holds no part of the address. */
export type Outcome = { answer: OutboundAnswer } | { fault: OutboundFault; detail: string };

/** Calls others for the server, and nobody inside the office who is not on the list. */
export interface HttpClient {
  send(request: OutboundRequest): Promise<Outcome>;
}

export interface HttpClientOptions {
  rules: OutboundRules;
  connectTimeoutMs: number;
  timeoutMs: number;
  answerLimit: number;
  /** Name resolution; that of the system where it is left out. */
  resolve?: Resolve;
}

const MOST_REDIRECTS = 3;

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { rules, timeoutMs, connectTimeoutMs, answerLimit, resolve } = options;
  const lookup = guardedLookup(rules, resolve);

  const follow = async (request: OutboundRequest, signal: AbortSignal): Promise<Outcome> => {
    let url = new URL(request.url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const limits = { lookup, signal, connectTimeoutMs, answerLimit };
      const answer = await exchange(url, request, limits);
      const { status, headers } = answer;
      const redirect = redirectOf(url, { status, location: headers.location }, rules);
      if (redirect === null) return { answer };
      if ('fault' in redirect) return { fault: redirect.fault, detail: `status ${status}` };
      url = redirect.to;
    }
    return { fault: 'redirect-limit', detail: `more than ${MOST_REDIRECTS}` };
  };

  return {
    send: async (request) => {
      const fault = rules.faultOf(request.url);
      if (fault !== null) return { fault: `address-${fault}`, detail: '' };
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return await follow(request, signal);
      } catch (error) {
        if (error instanceof PrivateAddressError) return { fault: 'address-private', detail: '' };
        const code = codeOf(error);
        return signal.aborted || code === 'ETIMEDOUT'
          ? { fault: 'timed-out', detail: signal.aborted ? `after ${timeoutMs} ms` : 'connecting' }
          : { fault: 'unreachable', detail: code };
      }
    },
  };
}

/** Messages of errors name addresses; their codes don't. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown';
}
