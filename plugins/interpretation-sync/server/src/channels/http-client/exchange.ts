import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

export interface OutboundRequest {
  url: string;
  method: 'POST' | 'PUT';
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface OutboundAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Cut where the answer is longer than the limit. */
  text: string;
}

interface Limits {
  connectTimeoutMs: number;
  /** Bytes of an answer. */
  answerLimit: number;
}

/** The time for connecting, names resolved and certificates exchanged, is over. */
export class ConnectTimeoutError extends Error {
  readonly code = 'ETIMEDOUT';
}

/** The connection is over, and there was no answer. */
export class UnansweredError extends Error {
  constructor(readonly code: 'ECLOSED' | 'EUPGRADE') {
    super('The connection ended without an answer');
  }
}

/**
 * One request and its answer, over a connection of its own: neither proxies of the environment nor
 * connections that were checked for somebody else are used. It ends in any case, at the latest with the
 * signal.
 */
export function exchange(
  url: URL,
  { method, headers, body }: Omit<OutboundRequest, 'url'>,
  {
    lookup,
    signal,
    connectTimeoutMs,
    answerLimit,
  }: Limits & {
    lookup: LookupFunction;
    signal: AbortSignal;
  },
): Promise<OutboundAnswer> {
  const secure = url.protocol === 'https:';
  const content = Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(url, {
      method,
      headers: {
        'user-agent': 'strapi-plugin-interpretation-sync',
        ...headers,
        'accept-encoding': 'identity',
        'content-length': content.length,
      },
      lookup,
      signal,
      agent: false,
    });
    let isAnswered = false;
    const connecting = setTimeout(
      () => request.destroy(new ConnectTimeoutError('Connecting took too long')),
      connectTimeoutMs,
    );
    const connected = () => clearTimeout(connecting);
    request.once('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', connected),
    );
    request.on('error', reject);
    // Whoever answers 101 has not taken the message, and would keep the connection.
    request.once('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new UnansweredError('EUPGRADE'));
    });
    request.once('close', () => {
      connected();
      if (!isAnswered) reject(new UnansweredError('ECLOSED'));
    });
    // A request that is over already tells nobody of the signal.
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    request.once('response', (response) => {
      isAnswered = true;
      read(response, answerLimit).then(
        (text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        reject,
      );
    });
    request.end(content);
  });
}

/** The beginning of an answer, up to so many bytes; the connection ends there. */
async function read(response: http.IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes.subarray(0, limit - size));
    size += bytes.length;
    // Leaving the loop closes the connection.
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
