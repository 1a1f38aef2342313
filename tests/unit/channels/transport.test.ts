import type { AttemptResult } from '../../../plugins/interpretation-sync/server/src/services/ports';
import { channelOf } from '../../support/channels';
import { messageToSend } from '../../support/messages-to-send';
import {
  drip,
  flood,
  hangUp,
  json,
  redirect,
  silence,
  startReceiver,
  status,
  switchProtocols,
  type Receiver,
  type Reply,
} from '../../support/receiver';

const at = new Date('2026-10-09T01:00:00Z');
const SECRET = 'a-secret-of-32-characters-at-least';

/** Every channel that speaks HTTP, aimed at an address. */
const channelsAt: [type: string, at: (url: string) => object, address: string][] = [
  ['webhook', (url) => ({ type: 'webhook', name: 'w', url, secret: SECRET }), ''],
  ['wecom', (baseUrl) => ({ type: 'wecom', name: 'w', key: SECRET, baseUrl }), ''],
  [
    'dingtalk',
    (baseUrl) => ({ type: 'dingtalk', name: 'd', accessToken: SECRET, secret: SECRET, baseUrl }),
    '',
  ],
  [
    'feishu',
    (baseUrl) => ({ type: 'feishu', name: 'f', token: SECRET, secret: SECRET, baseUrl }),
    '',
  ],
  [
    'http',
    (url) => ({
      type: 'http',
      name: 'sms',
      reach: 'phone',
      url,
      headers: { authorization: SECRET },
      body: { json: { mobile: '{{address}}', content: '{{text}}' } },
      success: { path: 'code', equals: 0 },
    }),
    '13800000000',
  ],
];

const IMPATIENT = 100;
const TIMED_OUT = { outcome: 'retry', code: 'timed-out', detail: 'after 100 ms' };

/** What all of them take for success. */
const success = json({ code: 0, errcode: 0, msg: 'ok' });

describe.each(channelsAt)('The channel %s', (_type, channelAt, address) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  const send = (url = receiver.url, timeoutMs?: number): Promise<AttemptResult> =>
    channelOf(channelAt(url), timeoutMs).send(messageToSend(), address, at);

  it('sends once what is taken', async () => {
    receiver.replyWith(success);
    expect(await send()).toEqual({ outcome: 'sent' });
    expect(receiver.received).toHaveLength(1);
  });

  const failures: [meaning: string, reply: Reply, result: object][] = [
    [
      'the connection breaks',
      hangUp,
      { outcome: 'retry', code: 'unreachable', detail: 'ECONNRESET' },
    ],
    [
      'the server speaks another protocol from now on',
      switchProtocols,
      { outcome: 'retry', code: 'unreachable', detail: 'EUPGRADE' },
    ],
    ['the server is broken', status(500), { outcome: 'retry', code: 'status-500' }],
    [
      'the server is busy',
      status(503, { 'retry-after': '120' }),
      { outcome: 'retry', code: 'status-503', retryAfterMs: 120_000 },
    ],
    [
      'there were too many requests',
      status(429, { 'retry-after': 'Fri, 09 Oct 2026 01:05:00 GMT' }),
      { outcome: 'retry', code: 'rate-limited', retryAfterMs: 300_000 },
    ],
    [
      'nothing is there while the server is deployed anew',
      status(404),
      { outcome: 'retry', code: 'status-404' },
    ],
    ['a token was rotated, and is mended', status(401), { outcome: 'retry', code: 'status-401' }],
    [
      'the sender is not allowed yet',
      status(403, { 'retry-after': '60' }),
      { outcome: 'retry', code: 'status-403', retryAfterMs: 60_000 },
    ],
    ['the message is refused', status(400), { outcome: 'failed', code: 'status-400' }],
    ['the message is too long', status(413), { outcome: 'failed', code: 'status-413' }],
    ['the message has the wrong form', status(415), { outcome: 'failed', code: 'status-415' }],
    ['the message means nothing', status(422), { outcome: 'failed', code: 'status-422' }],
    [
      'it is sent on to a private name',
      redirect('http://localhost/'),
      { outcome: 'failed', code: 'address-private' },
    ],
    [
      'it is sent on to the metadata of a cloud',
      redirect('http://169.254.169.254/latest/meta-data/', 302),
      { outcome: 'failed', code: 'address-private' },
    ],
    [
      'it is sent on to another host',
      redirect('https://example.org/'),
      { outcome: 'failed', code: 'redirect-refused' },
    ],
    [
      'it is to ask elsewhere',
      redirect('/there', 303),
      { outcome: 'failed', code: 'redirect-refused' },
    ],
  ];
  it.each(failures)('tells what follows where %s', async (_meaning, reply, result) => {
    receiver.replyWith(reply);
    expect(await send()).toMatchObject(result);
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    ['says nothing', silence],
    ['never comes to an end', drip],
  ])('waits only so long for a server that %s', async (_meaning, reply) => {
    receiver.replyWith(reply);
    expect(await send(receiver.url, IMPATIENT)).toEqual(TIMED_OUT);
  });

  it('tries again later where nobody listens', async () => {
    const closed = await startReceiver();
    await closed.stop();
    expect(await send(closed.url)).toEqual({
      outcome: 'retry',
      code: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });

  it('follows to another path of the same host, with the whole message', async () => {
    receiver.replyWith((request, response) =>
      (receiver.received.length === 1 ? redirect('/moved?to=here', 308) : success)(
        request,
        response,
      ),
    );
    expect(await send()).toEqual({ outcome: 'sent' });
    const [first, second] = receiver.received;
    expect(second).toMatchObject({ method: 'POST', path: '/moved', body: first?.body });
  });

  it('does not go round in circles, and tries again when the server may be mended', async () => {
    receiver.replyWith(redirect('/again'));
    expect(await send()).toMatchObject({ outcome: 'retry', code: 'redirect-limit' });
    expect(receiver.received).toHaveLength(4);
  });

  it('calls nobody in the own network who is not allowed', async () => {
    receiver.replyWith(success);
    for (const host of ['localhost', '[::1]', '10.0.0.1', '127.0.0.2', '[::ffff:7f00:1]']) {
      expect(await send(`http://${host}:${receiver.port}`)).toMatchObject({
        outcome: 'failed',
        code: 'address-private',
      });
    }
    expect(receiver.received).toHaveLength(0);
  });

  it('shows no secret of what it failed with', async () => {
    receiver.replyWith(json({ errcode: 77, code: 77, msg: SECRET, errmsg: SECRET }, 400));
    const result = await send();
    expect(result.outcome).not.toBe('sent');
    expect(JSON.stringify(result)).not.toContain(SECRET);
  });

  it('goes past the proxies of the environment', async () => {
    receiver.replyWith(success);
    const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names) process.env[name] = 'http://127.0.0.1:9';
    try {
      expect(await send()).toEqual({ outcome: 'sent' });
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});

/** Those whose answer has to be read. */
describe.each(channelsAt.slice(1))('The channel %s', (_type, channelAt, address) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  const answers: [meaning: string, reply: Reply, code: string][] = [
    ['endless', flood, 'answer-unreadable'],
    ['a page of a proxy', (_request, response) => response.end('<html>'), 'answer-unreadable'],
    ['empty', status(200), 'answer-unreadable'],
  ];
  it.each(answers)(
    'does not take an answer that is %s for success',
    async (_meaning, reply, code) => {
      receiver.replyWith(reply);
      const result = await channelOf(channelAt(receiver.url)).send(messageToSend(), address, at);
      expect(result).toMatchObject({ outcome: 'retry', code });
    },
  );
});

describe('The channel webhook', () => {
  it('has sent what was taken, however much is said about it', async () => {
    const receiver = await startReceiver(flood);
    const channel = channelOf({ type: 'webhook', name: 'w', url: receiver.url, secret: SECRET });
    expect(await channel.send(messageToSend(), '', at)).toEqual({ outcome: 'sent' });
    await receiver.stop();
  });
});
