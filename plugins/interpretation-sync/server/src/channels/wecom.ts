import type { ChannelConfiguration } from '../config/channels';
import { addressUnder, clippedToBytes, type Robot } from './robot';

/** Bytes of a text message. */
const LONGEST_TEXT = 2_048;
/** Too many messages a minute, of this robot or of the whole office. */
const RATE_LIMITED = [45009, 45033];
/** The key is wrong or was taken back; the robot was stopped or removed. */
const REFUSED = [93000, 93004, 93008];
/** The message can't be read, is empty or too long. */
const MESSAGE_REFUSED = [40008, 40035, 40058, 44004, 45002];

/** 企业微信: the key in the address is all that it asks for. */
export function wecomRobot({
  name,
  type,
  levels,
  key,
  baseUrl,
}: Extract<ChannelConfiguration, { type: 'wecom' }>): Robot {
  const url = addressUnder(baseUrl, '/cgi-bin/webhook/send', { key });
  return {
    name,
    type,
    levels,
    request: ({ subject, text }) => {
      // `<@name>` would call that person.
      const content = clippedToBytes(`${subject}\n\n${text}`.replaceAll('<@', '< @'), LONGEST_TEXT);
      return { url, body: JSON.stringify({ msgtype: 'text', text: { content } }) };
    },
    answer: { codes: ['errcode'], text: 'errmsg' },
    meaningOf: (code) => {
      if (RATE_LIMITED.includes(code)) return 'rate-limited';
      if (MESSAGE_REFUSED.includes(code)) return 'message-refused';
      return REFUSED.includes(code) ? 'refused' : 'busy';
    },
    pauseMs: 60_000,
    secrets: [key],
  };
}
