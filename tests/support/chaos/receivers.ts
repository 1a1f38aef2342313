import type { AddressInfo } from 'node:net';
import type { ServerResponse } from 'node:http';
import { SMTPServer } from 'smtp-server';
import {
  hangUp,
  json,
  silence,
  startReceiver,
  status,
  type Received,
  type Reply,
} from '../receiver';
import type { Launch } from './instances';
import { createMischief, SLOW_MS, type Deed, type Mischief } from './mischief';

/** A mail server, a webhook and a gateway that fail, hang and dawdle. */
export interface Receivers {
  /** With what an instance sends to them under its name, of overdue alerts alone. */
  launchOf(instance: string): Launch;
  byChannel: Record<'email' | 'webhook' | 'gateway', Mischief>;
  stop(): Promise<void>;
}

const KEY_HEADER = 'x-interpretation-sync-idempotency-key';
const MAILBOX = 'duty@example.test';

/** Each instance sends to a path of its own. */
const senderOf = ({ path }: Received) => path.slice(1);

const answerAs = (deed: Deed, refusal: Reply, success: Reply): Reply => {
  if (deed === 'refuse') return refusal;
  if (deed === 'hang-up') return hangUp;
  if (deed === 'say-nothing') return silence;
  if (deed === 'take') return success;
  return (request, response: ServerResponse) =>
    void setTimeout(() => success(request, response), SLOW_MS);
};

const startMailServer = async (mischief: Mischief) => {
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, callback) => callback(null, { user: username }),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = Buffer.concat(chunks).toString('utf8');
        const [, key = ''] = new RegExp(`^${KEY_HEADER}: (\\S+)`, 'im').exec(mail) ?? [];
        const deed = mischief.decide(key, session.user ?? '');
        if (deed === 'take') return callback();
        if (deed === 'take-slowly') return void setTimeout(callback, SLOW_MS);
        if (deed === 'say-nothing') return;
        const responseCode = deed === 'refuse' ? 451 : 421;
        callback(Object.assign(new Error('Try again later'), { responseCode }));
      });
    },
  });
  // A client that was killed is no matter of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address: AddressInfo | string | null = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

export const startReceivers = async (): Promise<Receivers> => {
  const byChannel = {
    email: createMischief(),
    webhook: createMischief(),
    gateway: createMischief(),
  };
  const mail = await startMailServer(byChannel.email);
  const webhook = await startReceiver((request, response) => {
    const key = String(request.headers[KEY_HEADER]);
    const deed = byChannel.webhook.decide(key, senderOf(request));
    answerAs(deed, status(503), status(200))(request, response);
  });
  const gateway = await startReceiver((request, response) => {
    const deed = byChannel.gateway.decide(JSON.parse(request.body).key, senderOf(request));
    // Like chat robots, which fail with a good status.
    answerAs(deed, json({ errcode: -1 }), json({ errcode: 0 }))(request, response);
  });
  const levels = ['overdue'];
  return {
    byChannel,
    launchOf: (instance) => ({
      env: {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(mail.port),
        SMTP_SECURE: 'false',
        SMTP_USERNAME: instance,
        SMTP_PASSWORD: 'secret of the sender',
        MAIL_FROM: 'jiedu@example.test',
      },
      settings: {
        'addresses.overdue': [MAILBOX],
        'outbound.allowedHosts': ['127.0.0.1'],
        channels: [
          { type: 'email', levels },
          {
            type: 'webhook',
            name: 'webhook',
            url: `${webhook.url}/${instance}`,
            secret: 'a secret of the webhook',
            levels,
          },
          {
            type: 'http',
            name: 'gateway',
            reach: 'office',
            url: `${gateway.url}/${instance}`,
            body: { json: { key: '{{idempotencyKey}}', text: '{{subject}}' } },
            success: { path: 'errcode', equals: 0 },
            levels,
          },
        ],
      },
    }),
    stop: async () => {
      await Promise.all([mail.stop(), webhook.stop(), gateway.stop()]);
    },
  };
};
