import { createHmac } from 'node:crypto';
import type { ChannelConfiguration } from '../config/channels';
import { addressUnder, clippedToBytes, type Robot } from './robot';

/** Bytes, well below the 20,000 of a whole message. */
const LONGEST_TEXT = 16_000;
const RATE_LIMITED = [130101, 410100, 90018];
/** Signature, time stamp, keyword or address of the sender. */
const SIGNATURE_REFUSED = [310000];
/** The token is wrong, the robot stopped or its room gone. */
const REFUSED = [300001, 300005, 400013, 400101, 400102, 400106];
/** The message is wrong or not allowed. */
const MESSAGE_REFUSED = [40035, 400105, 430101, 430102, 430103, 430104];

/** 钉钉: time stamp and signature stand in the query. */
export function dingtalkRobot({
  name,
  type,
  levels,
  accessToken,
  secret,
  baseUrl,
}: Extract<ChannelConfiguration, { type: 'dingtalk' }>): Robot {
  return {
    name,
    type,
    levels,
    request: ({ subject, text }, at) => {
      const content = clippedToBytes(`${subject}\n\n${text}`, LONGEST_TEXT);
      const query = { access_token: accessToken, ...(secret !== null && signed(secret, at)) };
      return {
        url: addressUnder(baseUrl, '/robot/send', query),
        body: JSON.stringify({ msgtype: 'text', text: { content } }),
      };
    },
    answer: { codes: ['errcode'], text: 'errmsg' },
    meaningOf: (code) => {
      if (RATE_LIMITED.includes(code)) return 'rate-limited';
      if (SIGNATURE_REFUSED.includes(code)) return 'signature-refused';
      if (MESSAGE_REFUSED.includes(code)) return 'message-refused';
      return REFUSED.includes(code) ? 'refused' : 'busy';
    },
    // Twenty messages a minute; ten minutes of silence for more.
    pauseMs: 600_000,
    secrets: [accessToken, secret],
  };
}

function signed(secret: string, at: Date): { timestamp: string; sign: string } {
  const timestamp = String(at.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  return { timestamp, sign };
}
