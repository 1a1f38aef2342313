import { createHmac } from 'node:crypto';
import type { ChannelConfiguration } from '../config/channels';
import type { Channel } from '../services/ports';
import { attemptOf } from './attempt';
import type { HttpClient } from './http-client';

const MILLISECONDS_PER_SECOND = 1_000;

/** A signed message to a system of the office: see the README for how to check it. */
export function createWebhookChannel(
  { name, type, levels, url, secret }: Extract<ChannelConfiguration, { type: 'webhook' }>,
  client: HttpClient,
): Channel {
  return {
    name,
    type,
    levels,
    reach: { kind: 'office' },
    send: async ({ idempotencyKey, language, subject, text, facts }, _address, at) => {
      const timestamp = String(Math.floor(at.getTime() / MILLISECONDS_PER_SECOND));
      const body = JSON.stringify({ idempotencyKey, language, subject, text, ...facts });
      const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      const outcome = await client.send({
        url,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-interpretation-sync-timestamp': timestamp,
          'x-interpretation-sync-signature': `sha256=${signature}`,
          'x-interpretation-sync-idempotency-key': idempotencyKey,
        },
        body,
      });
      return attemptOf(outcome, at);
    },
  };
}
