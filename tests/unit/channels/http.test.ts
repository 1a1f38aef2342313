import { channelOf } from '../../support/channels';
import { messageToSend } from '../../support/messages-to-send';
import { json, startReceiver, type Receiver } from '../../support/receiver';

const at = new Date('2026-10-09T01:00:00Z');
const nasty = `"},{"a":"&b=c%0d\r\n{{address}} \\ 政策`;

describe('The channel http', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  const gateway = (overrides: object) =>
    channelOf({
      type: 'http',
      name: 'sms',
      reach: 'phone',
      url: `${receiver.url}/send`,
      ...overrides,
    });
  const jsonBody = {
    json: { to: ['{{address}}'], sign: '市政府', text: '{{ text }}', key: 7, n: null },
  };

  it('fills in a JSON template, whatever the text is', async () => {
    receiver.replyWith(json({}));
    const channel = gateway({ body: jsonBody, headers: { 'X-App-Key': 'k1' } });
    const message = messageToSend({ text: nasty });
    expect(await channel.send(message, '+86 138-0000-0000', at)).toEqual({ outcome: 'sent' });
    const [request] = receiver.received;
    expect(request).toMatchObject({ method: 'POST', path: '/send' });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-app-key': 'k1',
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      to: ['+86 138-0000-0000'],
      sign: '市政府',
      text: nasty,
      key: 7,
      n: null,
    });
  });

  it('fills in a form, whatever the text is', async () => {
    receiver.replyWith(json({}));
    const form = { mobile: '{{address}}', content: '【市政府】{{text}}', id: '{{idempotencyKey}}' };
    await gateway({ body: { form }, method: 'PUT' }).send(
      messageToSend({ text: nasty }),
      '13800000000',
      at,
    );
    const [request] = receiver.received;
    expect(request?.method).toBe('PUT');
    expect(request?.headers['content-type']).toBe(
      'application/x-www-form-urlencoded; charset=utf-8',
    );
    expect([...new URLSearchParams(request?.body)]).toEqual([
      ['mobile', '13800000000'],
      ['content', `【市政府】${nasty}`],
      ['id', 'delivery-1'],
    ]);
  });

  it('knows what an alert is about', async () => {
    receiver.replyWith(json({}));
    const names = [
      'kind',
      'level',
      'title',
      'number',
      'department',
      'dueOn',
      'url',
      'recipient',
      'subject',
      'timestamp',
    ];
    const body = { json: Object.fromEntries(names.map((name) => [name, `{{${name}}}`])) };
    await gateway({ body }).send(messageToSend(), '13800000000', at);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
      kind: 'alert',
      level: 'reminder',
      title: '江西省政务公开办法',
      number: '赣府发〔2026〕5号',
      department: '政策法规处',
      dueOn: '2026-10-10',
      url: 'https://cms.example.gov.cn/admin/p?a=1&b=2',
      recipient: '王芳',
      subject: messageToSend().subject,
      timestamp: String(at.getTime()),
    });
  });

  it('speaks to the office without an address, of digests too', async () => {
    receiver.replyWith(json({}));
    const channel = gateway({ reach: 'office', body: { json: { text: '{{level}} {{title}}' } } });
    expect(channel.reach).toEqual({ kind: 'office' });
    const { recipient } = messageToSend().facts;
    const digest = messageToSend({ facts: { kind: 'digest', alert: null, recipient } });
    expect(await channel.send(digest, '', at)).toEqual({ outcome: 'sent' });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({ text: 'digest ' });
  });

  it.each([
    ['the value that means success', { result: { code: '0' } }, 0, { outcome: 'sent' }],
    [
      'another value',
      { result: { code: 'LIMIT' } },
      0,
      { outcome: 'retry', code: 'rejected', detail: 'result.code LIMIT' },
    ],
    [
      'no such value',
      { result: 'ok' },
      0,
      { outcome: 'retry', code: 'rejected', detail: 'result.code undefined' },
    ],
    ['true', { result: { code: true } }, true, { outcome: 'sent' }],
  ])('judges an answer with %s', async (_meaning, answer, equals, result) => {
    receiver.replyWith(json(answer));
    const channel = gateway({ body: jsonBody, success: { path: 'result.code', equals } });
    expect(await channel.send(messageToSend(), '13800000000', at)).toEqual(result);
  });

  describe('that echoes what it was sent', () => {
    const token = 'bearer-token-1';
    const appKey = 'app key/of the office';
    const signature = '政务短信签名';
    const query = 'query&value';
    const account = 1_400_006_666;
    const message = async (echoed: string, overrides: object = {}): Promise<string> => {
      receiver.replyWith(json({ message: `no: ${echoed}` }));
      const channel = gateway({
        url: `${receiver.url}/send?key=${encodeURIComponent(query)}&format=json`,
        headers: { authorization: `Bearer ${token}`, 'x-version': '1' },
        body: {
          json: { auth: [{ appKey, account }], sign: signature, type: 'text', to: '{{address}}' },
        },
        success: { path: 'message', equals: 'ok' },
        ...overrides,
      });
      const result = await channel.send(messageToSend(), '13800000000', at);
      return 'detail' in result ? result.detail : result.outcome;
    };

    it.each([
      ['a whole header', `Bearer ${token}`],
      ['a header without its scheme', token],
      ['a value of the query', query],
      ['a value of the query as it was written', encodeURIComponent(query)],
      ['a key of the template', appKey],
      ['a key of the template as in an address', encodeURIComponent(appKey)],
      ['a number of the template', String(account)],
      ['a signature of the template', signature],
    ])('shows nothing of %s', async (_meaning, secret) => {
      expect(await message(secret)).toBe('message no: ***');
    });

    it('shows nothing of a form either, however it is written', async () => {
      const body = { form: { appKey, to: '{{address}}' } };
      const written = new URLSearchParams({ appKey }).toString();
      expect(await message(written, { body })).toBe('message no: appKey=***');
    });

    it('shows nothing of a secret of which another is a part', async () => {
      const body = { json: { user: 'office', password: 'office-password' } };
      expect(await message('office-password of office', { body })).toBe('message no: *** of ***');
    });

    it('stays readable: short words and what is filled in are no secrets', async () => {
      expect(await message('text of json, version 1, {{address}}')).toBe(
        'message no: text of json, version 1, {{address}}',
      );
    });
  });

  it.each([
    ['phone', ''],
    ['phone', '138 0000'.repeat(5)],
    ['phone', '13800000000,13900000000'],
    ['email', 'a@b.cn,c@d.cn'],
    ['account', 'a\nb'],
    ['office', 'somebody'],
  ])('does not send to the %s %j', async (reach, address) => {
    receiver.replyWith(json({}));
    expect(await gateway({ reach, body: jsonBody }).send(messageToSend(), address, at)).toEqual({
      outcome: 'failed',
      code: 'address-malformed',
      detail: '',
    });
    expect(receiver.received).toHaveLength(0);
  });
});
