import { createHmac } from 'node:crypto';
import type { ChannelConfiguration } from '../config/channels';
import { addressUnder, clippedToBytes, type Robot } from './robot';

const MILLISECONDS_PER_SECOND = 1_000;
/** Bytes, well below the 20 kB of a whole message, since each line brings its frame along. */
const LONGEST_TEXT = 10_000;
/** Too many requests of this robot, or the interface as a whole under load. */
const RATE_LIMITED = [11232, 11233, 99991400];
/** Says "Bad Request" or "too many request" in words. */
const AMBIGUOUS = 9499;
const TOO_MANY = /too many|frequen|limit/i;
/** Wrong signature or an old time stamp. */
const SIGNATURE_REFUSED = [19021];
/** The token is wrong; the address of the sender or a missing keyword; the robot was stopped. */
const REFUSED = [10208, 19001, 19003, 19022, 19024];
/** The message can't be read. */
const MESSAGE_REFUSED = [9499, 11246, 19002];

/** 飞书: time stamp and signature stand in the body. */
export function feishuRobot({
  name,
  type,
  levels,
  token,
  secret,
  baseUrl,
}: Extract<ChannelConfiguration, { type: 'feishu' }>): Robot {
  const url = addressUnder(baseUrl, `/open-apis/bot/v2/hook/${encodeURIComponent(token)}`, {});
  return {
    name,
    type,
    levels,
    request: ({ language, subject, text }, at) => {
      const content = clippedToBytes(text, LONGEST_TEXT).split('\n').map(elementsOf);
      const post = { [language === 'en' ? 'en_us' : 'zh_cn']: { title: subject, content } };
      const message = { msg_type: 'post', content: { post } };
      return {
        url,
        body: JSON.stringify({ ...(secret !== null && signed(secret, at)), ...message }),
      };
    },
    answer: { codes: ['code', 'StatusCode'], text: 'msg' },
    meaningOf: (code, text) => {
      if (RATE_LIMITED.includes(code)) return 'rate-limited';
      if (code === AMBIGUOUS && TOO_MANY.test(text)) return 'rate-limited';
      if (SIGNATURE_REFUSED.includes(code)) return 'signature-refused';
      if (MESSAGE_REFUSED.includes(code)) return 'message-refused';
      return REFUSED.includes(code) ? 'refused' : 'busy';
    },
    pauseMs: 60_000,
    secrets: [token, secret],
  };
}

/** The key is what is signed, and the text is empty: so Feishu wants it. */
function signed(secret: string, at: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(at.getTime() / MILLISECONDS_PER_SECOND));
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
  return { timestamp, sign };
}

type Element = { tag: 'text'; text: string } | { tag: 'a'; text: string; href: string };

/** A line, with the addresses in it as links. */
function elementsOf(line: string): Element[] {
  return line
    .split(/(https?:\/\/\S+)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^https?:/.test(part) ? { tag: 'a', text: part, href: part } : { tag: 'text', text: part },
    );
}
