import { createHttpClient } from '../../../plugins/interpretation-sync/server/src/channels/http-client';
import type { Resolve } from '../../../plugins/interpretation-sync/server/src/channels/http-client/lookup';
import { createOutboundRules } from '../../../plugins/interpretation-sync/server/src/services/outbound-rules';
import type { OutboundRules } from '../../../plugins/interpretation-sync/server/src/services/ports';
import { redirect, startReceiver, status, type Receiver } from '../../support/receiver';

/** A name server that answers one thing after the other, and keeps what it was asked. */
const nameServer = (...answers: string[][]) => {
  const asked: string[] = [];
  const resolve: Resolve = (hostname, callback) => {
    const addresses = answers[asked.length] ?? [];
    asked.push(hostname);
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { asked, resolve };
};

const limits = { connectTimeoutMs: 30_000, timeoutMs: 30_000, answerLimit: 1_000 };
const post = (url: string) => ({ url, method: 'POST' as const, headers: {}, body: '{}' });

describe('The HTTP client', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());
  beforeEach(() => receiver.replyWith(status(200)));

  const address = (path = '/') => `http://hooks.example.org:${receiver.port}${path}`;

  it.each([
    ['this machine', ['127.0.0.1']],
    ['the own network', ['10.1.2.3']],
    ['this machine, as IPv6', ['::1']],
    ['this machine, as IPv4 in IPv6', ['::ffff:127.0.0.1']],
    ['a neighbour, with its interface', ['fe80::1%eth0']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a network of a provider', ['100.64.0.1']],
    ['one public and one private address', ['8.8.8.8', '127.0.0.1']],
  ])('does not connect to a public name that leads to %s', async (_meaning, answers) => {
    const { resolve, asked } = nameServer(answers);
    const client = createHttpClient({ ...limits, rules: createOutboundRules([]), resolve });
    expect(await client.send(post(address()))).toEqual({ fault: 'address-private', detail: '' });
    expect(asked).toEqual(['hooks.example.org']);
    expect(receiver.received).toHaveLength(0);
  });

  it('connects to what a name on the list leads to', async () => {
    const { resolve } = nameServer(['127.0.0.1']);
    const rules = createOutboundRules(['hooks.example.org']);
    const client = createHttpClient({ ...limits, rules, resolve });
    expect(await client.send(post(address()))).toMatchObject({ answer: { status: 200 } });
    expect(receiver.received[0]?.headers.host).toBe(`hooks.example.org:${receiver.port}`);
  });

  /** As if the first address of this machine were a public one. */
  const onlyTheFirst: OutboundRules = {
    faultOf: () => null,
    mayConnect: (_hostname, resolved) => resolved === '127.0.0.1',
  };

  it('connects to the very address that was checked: a name is resolved once', async () => {
    const { resolve, asked } = nameServer(['127.0.0.1'], ['127.0.0.2']);
    const client = createHttpClient({ ...limits, rules: onlyTheFirst, resolve });
    expect(await client.send(post(address()))).toMatchObject({ answer: { status: 200 } });
    expect(asked).toHaveLength(1);
  });

  it('checks again where a name leads after a redirect', async () => {
    receiver.replyWith(redirect('/moved'));
    const { resolve, asked } = nameServer(['127.0.0.1'], ['127.0.0.2']);
    const client = createHttpClient({ ...limits, rules: onlyTheFirst, resolve });
    expect(await client.send(post(address()))).toEqual({ fault: 'address-private', detail: '' });
    expect(asked).toHaveLength(2);
    expect(receiver.received).toHaveLength(1);
  });

  it('says so where a name does not exist, without naming it', async () => {
    const resolve: Resolve = (hostname, callback) =>
      callback(Object.assign(new Error(`getaddrinfo ${hostname}`), { code: 'ENOTFOUND' }), []);
    const client = createHttpClient({ ...limits, rules: createOutboundRules([]), resolve });
    expect(await client.send(post(address()))).toEqual({
      fault: 'unreachable',
      detail: 'ENOTFOUND',
    });
  });

  it('waits only so long for a connection', async () => {
    const resolve: Resolve = () => undefined;
    const rules = createOutboundRules([]);
    const client = createHttpClient({ ...limits, connectTimeoutMs: 50, rules, resolve });
    expect(await client.send(post(address()))).toEqual({
      fault: 'timed-out',
      detail: 'connecting',
    });
  });

  it('counts the time from before a name is resolved', async () => {
    const resolve: Resolve = () => undefined;
    const rules = createOutboundRules([]);
    const client = createHttpClient({ ...limits, timeoutMs: 50, rules, resolve });
    expect(await client.send(post(address()))).toEqual({
      fault: 'timed-out',
      detail: 'after 50 ms',
    });
  });
});
