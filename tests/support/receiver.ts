import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** What a receiver does with a request. */
export type Reply = (request: Received, response: http.ServerResponse) => void;

export interface Receiver {
  /** Without a slash at the end. */
  url: string;
  port: number;
  received: Received[];
  /** From now on, and what has been received is forgotten. */
  replyWith(reply: Reply): void;
  stop(): Promise<void>;
}

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: http.OutgoingHttpHeaders = {}): Reply =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

export const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}): Reply =>
  (_request, response) => {
    response.writeHead(code, headers).end();
  };

export const redirect = (location: string, code = 307): Reply => status(code, { location });

/** Takes the request and says nothing. */
export const silence: Reply = () => undefined;

/** Begins an answer and never ends it. */
export const drip: Reply = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(' ');
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
};

/** Never stops talking. */
export const flood: Reply = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const piece = Buffer.alloc(16_384, ' ');
  const pour = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', pour);
  pour();
};

export const hangUp: Reply = (_request, response) => {
  response.socket?.destroy();
};

/** Wants to speak another protocol from now on, and keeps the connection. */
export const switchProtocols: Reply = (_request, response) => {
  response.socket?.write(
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );
};

/** A server on this machine that keeps what it is sent and answers as it is told to. */
export const startReceiver = async (first: Reply = status(200)): Promise<Receiver> => {
  const received: Received[] = [];
  let reply = first;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver');
      const arrived = {
        method: request.method ?? '',
        path: pathname,
        query: searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      received.push(arrived);
      reply(arrived, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    replyWith: (next) => {
      received.length = 0;
      reply = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
