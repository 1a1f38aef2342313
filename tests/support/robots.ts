import { createHmac } from 'node:crypto';
import { json, type Received, type Reply } from './receiver';

/**
 * Chat robots that look at what they are sent as the real ones do, and answer with their codes. Each
 * has its own way to sign, written here from the vendors' documents and not from our code.
 */
export interface RobotServer {
  /** Checks, then answers. */
  reply: Reply;
  /** The text that a correct request shows in the chat room. */
  shownText(request: Received): string;
}

const HOUR_MS = 3_600_000;
/** Bytes of a text message of WeCom. */
const LONGEST_WECOM_TEXT = 2_048;
/** Bytes of a request to DingTalk or Feishu. */
const LONGEST_REQUEST = 20_000;

const isJson = ({ method, headers }: Received): boolean =>
  method === 'POST' && /^application\/json\b/.test(headers['content-type'] ?? '');

/** 企业微信: `POST /cgi-bin/webhook/send?key=` */
export const wecomServer = (key: string): RobotServer => ({
  reply: (request, response) => {
    const answer = (errcode: number, errmsg: string) =>
      json({ errcode, errmsg })(request, response);
    if (request.path !== '/cgi-bin/webhook/send' || request.query.get('key') !== key) {
      return answer(93000, `invalid webhook url, hint: ${request.query.get('key')}`);
    }
    if (!isJson(request)) return answer(40035, 'invalid parameter');
    const { msgtype, text } = JSON.parse(request.body);
    if (msgtype !== 'text') return answer(40008, 'invalid message type');
    if (Buffer.byteLength(text.content) > LONGEST_WECOM_TEXT) {
      return answer(40058, 'text.content exceed max length 2048. invalid Request Parameter');
    }
    return answer(0, 'ok');
  },
  shownText: ({ body }) => JSON.parse(body).text.content,
});

/** 钉钉: `POST /robot/send?access_token=&timestamp=&sign=` */
export const dingtalkServer = (accessToken: string, secret: string, at: Date): RobotServer => ({
  reply: (request, response) => {
    const answer = (errcode: number, errmsg: string) =>
      json({ errcode, errmsg })(request, response);
    const { path, query } = request;
    if (path !== '/robot/send' || query.get('access_token') !== accessToken) {
      return answer(300005, 'token is not exist');
    }
    const timestamp = query.get('timestamp') ?? '';
    const expected = createHmac('sha256', secret)
      .update(`${timestamp}\n${secret}`)
      .digest('base64');
    if (query.get('sign') !== expected) {
      return answer(
        310000,
        'description:机器人发送签名不匹配;solution:请确认签名和生成签名的时间戳必须都放在调用的网址中',
      );
    }
    if (Math.abs(Number(timestamp) - at.getTime()) > HOUR_MS) {
      return answer(
        310000,
        'description:机器人发送签名过期;solution:签名生成时间和发送时间请保持在 timestampms 以内',
      );
    }
    if (!isJson(request)) return answer(43004, '无效的HTTP HEADER Content-Type');
    if (request.body.length > LONGEST_REQUEST) return answer(430104, 'too long');
    const { msgtype, text } = JSON.parse(request.body);
    if (msgtype !== 'text' || !text.content) return answer(400105, '不支持的消息类型');
    return answer(0, 'ok');
  },
  shownText: ({ body }) => JSON.parse(body).text.content,
});

interface FeishuElement {
  tag: string;
  text: string;
  href?: string;
}

/** 飞书: `POST /open-apis/bot/v2/hook/…`, time stamp in seconds and signature in the body. */
export const feishuServer = (token: string, secret: string, at: Date): RobotServer => ({
  reply: (request, response) => {
    const answer = (code: number, msg: string) => json({ code, data: {}, msg })(request, response);
    if (request.path !== `/open-apis/bot/v2/hook/${token}`) {
      return answer(19001, 'param invalid: incoming webhook access token invalid');
    }
    if (!isJson(request) || request.body.length > LONGEST_REQUEST)
      return answer(9499, 'Bad Request');
    const { timestamp, sign, msg_type: kind, content } = JSON.parse(request.body);
    const expected = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
    const age = Math.abs(Number(timestamp) * 1_000 - at.getTime());
    if (sign !== expected || age > HOUR_MS) {
      return answer(19021, 'sign match fail or timestamp is not within one hour from current time');
    }
    if (kind !== 'post' || !content.post) return answer(9499, 'Bad Request');
    return json({ code: 0, data: {}, msg: 'success', StatusCode: 0, StatusMessage: 'success' })(
      request,
      response,
    );
  },
  shownText: ({ body }) => {
    const { post } = JSON.parse(body).content;
    const { title, content } = post.zh_cn ?? post.en_us;
    const lines = content.map((line: FeishuElement[]) => line.map(({ text }) => text).join(''));
    return [title, '', ...lines].join('\n');
  },
});
