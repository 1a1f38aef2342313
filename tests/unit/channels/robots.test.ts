import { channelOf } from '../../support/channels';
import { messageToSend } from '../../support/messages-to-send';
import { json, startReceiver, type Receiver } from '../../support/receiver';
import { dingtalkServer, feishuServer, wecomServer, type RobotServer } from '../../support/robots';

const at = new Date('2026-10-09T01:00:00Z');
const later = new Date('2026-10-09T03:00:00Z');
const token = 'token+with/signs=';
const secret = 'SEC-of-the-robot';

interface RobotCase {
  type: string;
  server: RobotServer;
  right: object;
  /** What it is told wrong, and what follows. */
  wrong: [meaning: string, configuration: object, code: string][];
  codes: [meaning: string, answer: object, result: object][];
}

const wecom: RobotCase = {
  type: 'wecom',
  server: wecomServer(token),
  right: { key: token },
  wrong: [['a wrong key', { key: 'key of/nobody' }, 'refused']],
  codes: [
    [
      'too many messages',
      { errcode: 45009, errmsg: 'api freq out of limit' },
      { outcome: 'retry', code: 'rate-limited', retryAfterMs: 60_000 },
    ],
    ['a busy system', { errcode: -1, errmsg: 'system error' }, { outcome: 'retry', code: 'busy' }],
    [
      'a robot that was removed, until it is back',
      { errcode: 93008, errmsg: 'not in group' },
      { outcome: 'retry', code: 'refused' },
    ],
    [
      'a message that stays too long',
      { errcode: 40058, errmsg: 'text.content exceed max length 2048' },
      { outcome: 'failed', code: 'refused' },
    ],
  ],
};

const dingtalk: RobotCase = {
  type: 'dingtalk',
  server: dingtalkServer(token, secret, at),
  right: { accessToken: token, secret },
  wrong: [
    ['a wrong secret', { accessToken: token, secret: 'other' }, 'signature-refused'],
    ['no signature', { accessToken: token }, 'signature-refused'],
    ['a wrong token', { accessToken: 'other', secret }, 'refused'],
  ],
  codes: [
    [
      'too many messages',
      { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' },
      { outcome: 'retry', code: 'rate-limited', retryAfterMs: 600_000 },
    ],
    ['a busy system', { errcode: -1, errmsg: '系统繁忙' }, { outcome: 'retry', code: 'busy' }],
    [
      'a robot that was stopped, until it is started',
      { errcode: 400102, errmsg: '机器人已停用' },
      { outcome: 'retry', code: 'refused' },
    ],
    [
      'a message whose text stays forbidden',
      { errcode: 430102, errmsg: '含有不合适的文本' },
      { outcome: 'failed', code: 'refused' },
    ],
  ],
};

const feishu: RobotCase = {
  type: 'feishu',
  server: feishuServer('hook-token', secret, at),
  right: { token: 'hook-token', secret },
  wrong: [
    ['a wrong secret', { token: 'hook-token', secret: 'other' }, 'signature-refused'],
    ['no signature', { token: 'hook-token' }, 'signature-refused'],
    ['a wrong token', { token: 'other', secret }, 'refused'],
  ],
  codes: [
    [
      'too many messages',
      { code: 11232, msg: 'frequency limited psm[lark.oapi.app_platform_runtime]' },
      { outcome: 'retry', code: 'rate-limited', retryAfterMs: 60_000 },
    ],
    [
      'too many messages, in its other words',
      { code: 9499, msg: 'too many request' },
      { outcome: 'retry', code: 'rate-limited' },
    ],
    [
      'a message that it can not read, now or later',
      { code: 9499, msg: 'Bad Request' },
      { outcome: 'failed', code: 'refused' },
    ],
    ['a busy system', { code: 1500, msg: 'internal' }, { outcome: 'retry', code: 'busy' }],
    [
      'success in the words of older installations',
      { Extra: null, StatusCode: 0, StatusMessage: 'success' },
      { outcome: 'sent' },
    ],
  ],
};

describe.each([wecom, dingtalk, feishu])('A robot of $type', (robot) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());

  const send = (configuration = robot.right, message = messageToSend(), instant = at) => {
    const { type } = robot;
    const own = { type, name: 'room', baseUrl: `${receiver.url}/installation/` };
    return channelOf({ ...own, ...configuration }).send(message, '', instant);
  };
  /** A private installation lies under a path of its own. */
  const reply: RobotServer['reply'] = (request, response) =>
    robot.server.reply({ ...request, path: request.path.replace('/installation', '') }, response);

  it('speaks into its room, signed as the vendor asks for', async () => {
    receiver.replyWith(reply);
    const message = messageToSend();
    expect(await send()).toEqual({ outcome: 'sent' });
    const [request] = receiver.received;
    expect(request && robot.server.shownText(request)).toBe(
      `${message.subject}\n\n${message.text}`,
    );
  });

  it('cuts what is too long for it, between characters', async () => {
    receiver.replyWith(reply);
    expect(await send(robot.right, messageToSend({ text: '解读😀'.repeat(5_000) }))).toEqual({
      outcome: 'sent',
    });
    const [request] = receiver.received;
    expect(request && robot.server.shownText(request)).toMatch(/…$/);
    expect(request?.body).not.toMatch(/\\ud[89ab]|�/i);
  });

  it.each(robot.wrong)(
    'with %s tries again, since operators mend it',
    async (_meaning, configuration, code) => {
      receiver.replyWith(reply);
      const result = await send(configuration);
      expect(result).toMatchObject({ outcome: 'retry', code });
      for (const own of Object.values(configuration)) {
        expect(JSON.stringify(result)).not.toContain(own);
      }
    },
  );

  it.each(robot.codes)('that answers %s with HTTP 200', async (_meaning, answer, result) => {
    receiver.replyWith(json(answer));
    expect(await send()).toMatchObject(result);
  });

  it.each(robot.codes)('that answers %s with HTTP 400', async (_meaning, answer, result) => {
    receiver.replyWith(json(answer, 400));
    expect(await send()).toMatchObject(result);
  });

  it.each(['', ' ', null, false, [], {}, 'ok', '0x0'])(
    'that answers %j instead of a code has not said that it took the message',
    async (code) => {
      receiver.replyWith(json({ errcode: code, code, StatusCode: code }));
      expect(await send()).toMatchObject({ outcome: 'retry', code: 'answer-unreadable' });
    },
  );

  it('that answers 0 in quotes has taken the message', async () => {
    receiver.replyWith(json({ errcode: '0', code: '0' }));
    expect(await send()).toEqual({ outcome: 'sent' });
  });

  it('is left alone after too many messages, where the status alone says so', async () => {
    receiver.replyWith(json({ errcode: 77, code: 77, errmsg: 'no', msg: 'no' }, 429));
    expect(await send()).toMatchObject({ outcome: 'retry', code: 'rate-limited' });
  });
});

describe.each([dingtalk, feishu])('A robot of $type', (robot) => {
  it('refuses a signature of two hours ago, and the clock of the attempt counts', async () => {
    const receiver = await startReceiver(robot.server.reply);
    const channel = channelOf({
      type: robot.type,
      name: 'room',
      baseUrl: receiver.url,
      ...robot.right,
    });
    expect(await channel.send(messageToSend(), '', later)).toMatchObject({
      outcome: 'retry',
      code: 'signature-refused',
    });
    await receiver.stop();
  });
});

describe('A robot of feishu', () => {
  it('makes links of addresses', async () => {
    const receiver = await startReceiver(feishu.server.reply);
    const own = { type: 'feishu', name: 'room', baseUrl: receiver.url, ...feishu.right };
    await channelOf(own).send(messageToSend(), '', at);
    const href = 'https://cms.example.gov.cn/admin/p?a=1&b=2';
    expect(JSON.parse(receiver.received[0]?.body ?? '').content.post.zh_cn.content).toContainEqual([
      { tag: 'text', text: '办理入口：' },
      { tag: 'a', text: href, href },
    ]);
    await receiver.stop();
  });
});

describe('A robot of wecom', () => {
  it('calls nobody by name', async () => {
    const receiver = await startReceiver(wecom.server.reply);
    const own = { type: 'wecom', name: 'room', baseUrl: receiver.url, ...wecom.right };
    await channelOf(own).send(messageToSend({ text: '<@all>' }), '', at);
    expect(receiver.received[0]?.body).not.toContain('<@');
    await receiver.stop();
  });
});
