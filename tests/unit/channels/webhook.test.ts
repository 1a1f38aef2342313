import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { channelOf } from '../../support/channels';
import { messageToSend } from '../../support/messages-to-send';
import { startReceiver, status, type Received, type Receiver } from '../../support/receiver';

const at = new Date('2026-10-09T01:00:00.900Z');
const MINUTE_MS = 60_000;
const secret = 'a secret between two offices';

type IsGenuine = (
  headers: Received['headers'],
  body: string,
  secret: string,
  now: number,
) => boolean;

/** The function that the README gives to receivers. */
const readIsGenuine = (file: string): IsGenuine => {
  const readme = path.resolve(__dirname, '../../../plugins/interpretation-sync', file);
  const [, code] = /```js verify\n([\s\S]*?)```/.exec(fs.readFileSync(readme, 'utf8')) ?? [];
  return new Function('require', `${code}; return isGenuine;`)(createRequire(__filename));
};

describe('The channel webhook', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  const sent = async (): Promise<Received> => {
    receiver.replyWith(status(202));
    const channel = channelOf({ type: 'webhook', name: 'oa', url: `${receiver.url}/hook`, secret });
    expect(await channel.send(messageToSend(), '', at)).toEqual({ outcome: 'sent' });
    const [request] = receiver.received;
    if (!request) throw new Error('Nothing has arrived.');
    return request;
  };

  it('tells the message as data', async () => {
    const { method, path: place, headers, body } = await sent();
    const { subject, text, facts } = messageToSend();
    expect([method, place, headers['content-type']]).toEqual(['POST', '/hook', 'application/json']);
    expect(headers['x-interpretation-sync-idempotency-key']).toBe('delivery-1');
    expect(JSON.parse(body)).toEqual({
      idempotencyKey: 'delivery-1',
      language: 'zh-Hans',
      subject,
      text,
      ...facts,
    });
  });

  describe.each(['README.md', 'README.zh-CN.md'])('checked as %s says', (file) => {
    const isGenuine = readIsGenuine(file);
    const now = at.getTime();

    it('is genuine', async () => {
      const { headers, body } = await sent();
      expect(isGenuine(headers, body, secret, now + 4 * MINUTE_MS)).toBe(true);
    });

    it('is refused where anything is changed, or later', async () => {
      const { headers, body } = await sent();
      const timestamp = String(Math.floor(now / 1_000) + 1);
      const changed: [Received['headers'], string, string, number][] = [
        [headers, `${body} `, secret, now],
        [headers, body, 'another secret', now],
        [headers, body, secret, now + 6 * MINUTE_MS],
        [{ ...headers, 'x-interpretation-sync-timestamp': timestamp }, body, secret, now],
        [{ ...headers, 'x-interpretation-sync-signature': 'sha256=' }, body, secret, now],
        [{}, body, secret, now],
      ];
      for (const request of changed) expect(isGenuine(...request)).toBe(false);
    });
  });
});
