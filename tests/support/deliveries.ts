import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Application } from './application';
import { withSettings, type ChangePlugins } from './overlay';

/** A message as it arrived at the gateway. */
export interface Arrived {
  key: string;
  address: string;
  level: string;
  title: string;
  text: string;
  subject: string;
}

/** What the gateway answers: a status, and optionally seconds after which to come again. */
export type GatewayAnswer = number | { status: number; retryAfter: number };

/** A gateway of short messages on this machine, which answers as it is told to. */
export interface Gateway {
  arrived: Arrived[];
  /** Asked for every message, before it is answered. */
  answerWith(answer: (message: Arrived) => GatewayAnswer | Promise<GatewayAnswer>): void;
  /** A channel over which people are reached here by e-mail address. */
  channel(name: string): object;
  /** Configuration with this channel alone. */
  plugins: ChangePlugins;
  stop(): Promise<void>;
}

const LEVELS = ['started', 'reminder', 'overdue', 'escalation', 'withdrawn', 'digest'];
const placeholders = ['address', 'level', 'title', 'text', 'subject'];

export const startGateway = async (): Promise<Gateway> => {
  const arrived: Arrived[] = [];
  let answer: Parameters<Gateway['answerWith']>[0] = () => 200;
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', async () => {
      const message: Arrived = JSON.parse(body);
      arrived.push(message);
      const said = await answer(message);
      const { status, retryAfter } =
        typeof said === 'number' ? { status: said, retryAfter: null } : said;
      if (retryAfter !== null) response.setHeader('retry-after', retryAfter);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const channel = (name: string) => ({
    type: 'http',
    name,
    reach: 'email',
    levels: LEVELS,
    url: `http://127.0.0.1:${port}/`,
    body: {
      json: {
        key: '{{idempotencyKey}}',
        ...Object.fromEntries(placeholders.map((one) => [one, `{{${one}}}`])),
      },
    },
  });
  return {
    arrived,
    answerWith: (next) => {
      answer = next;
    },
    channel,
    plugins: withSettings({
      channels: [channel('gateway')],
      'outbound.allowedHosts': ['127.0.0.1'],
    }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Sends what is due by now. */
export const deliver = ({ strapi }: Application): Promise<Record<string, number>> =>
  strapi.plugin('interpretation-sync').service('deliveries').run();

export const sweep = ({ strapi }: Application): Promise<Record<string, number>> =>
  strapi.plugin('interpretation-sync').service('sweep').run();

/** Rows of deliveries that match, in the order in which they were created. */
export const deliveryRows = ({ strapi }: Application, where: object = {}) =>
  strapi.db
    .query('plugin::interpretation-sync.delivery')
    .findMany({ where, orderBy: { id: 'asc' } });

/** A delivery of a digest that waits for its first attempt, as the database keeps it. */
export const createDelivery = async (
  { strapi }: Application,
  changes: object = {},
): Promise<{ documentId: string }> => {
  const key = `delivery-${Date.now()}-${Math.random()}`;
  return strapi.db.query('plugin::interpretation-sync.delivery').create({
    data: {
      documentId: key.replace(/\W/g, '').slice(0, 24).padEnd(24, '0'),
      kind: 'digest',
      alertId: 0,
      deadlineId: 0,
      level: '',
      policyDocumentId: '',
      policyLocale: '',
      title: '',
      digestDay: 20260105,
      channel: 'email',
      recipientKey: key,
      recipientName: '张三',
      recipientRole: 'contact',
      recipientDepartment: '法治处',
      language: 'zh-Hans',
      idempotencyKey: key,
      deliverAt: Date.now(),
      nextAttemptAt: Date.now(),
      attempts: 0,
      ...changes,
    },
  });
};

/** The same, given up after all attempts: the mail server was never there. */
export const createFailedDelivery = (
  application: Application,
  changes: object = {},
): Promise<{ documentId: string }> =>
  createDelivery(application, {
    attempts: 8,
    nextAttemptAt: null,
    failedAt: Date.now(),
    lastCode: 'mail-not-sent',
    lastDetail: 'ECONNREFUSED',
    ...changes,
  });
