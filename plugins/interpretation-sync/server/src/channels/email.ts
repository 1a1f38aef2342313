import { setTimeout } from 'node:timers/promises';
import type { ChannelConfiguration } from '../config/channels';
import type { Channel, Message } from '../services/ports';
import { mailFailureOf } from './mail-failure';

/** What Strapi's e-mail plugin passes on to its provider. */
export interface Email {
  to: string;
  from?: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}

/** Strapi's e-mail plugin. */
export interface Mailer {
  send(email: Email): Promise<unknown>;
  /** Sender where the channel names none. */
  defaultFrom: string | null;
}

/** One address, and nothing that a mail program would read as two. */
const ADDRESS = /^[^\s,;:<>"()[\]@]+@[^\s,;:<>"()[\]@]+$/;

/** @param timeoutMs for one message, whatever the provider would wait. */
export function createEmailChannel(
  { name, type, levels, from, replyTo }: Extract<ChannelConfiguration, { type: 'email' }>,
  mailer: Mailer,
  timeoutMs: number,
): Channel {
  const domain = domainOf(from ?? mailer.defaultFrom);
  return {
    name,
    type,
    levels,
    reach: { kind: 'person', address: 'email' },
    send: async (message, address) => {
      if (!ADDRESS.test(address)) {
        return { outcome: 'failed', code: 'address-malformed', detail: '' };
      }
      const sender = { ...(from !== null && { from }), ...(replyTo !== null && { replyTo }) };
      try {
        const sending = mailer.send({ to: address, ...sender, ...emailOf(message, domain) });
        if (await endsWithin(sending, timeoutMs)) return { outcome: 'sent' };
        return { outcome: 'retry', code: 'timed-out', detail: `after ${timeoutMs} ms` };
      } catch (error) {
        return mailFailureOf(error);
      }
    },
  };
}

async function endsWithin(sending: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const waiting = new AbortController();
  const limit = setTimeout(milliseconds, false, { signal: waiting.signal });
  try {
    return await Promise.race([sending.then(() => true), limit]);
  } finally {
    waiting.abort();
  }
}

function emailOf(
  { idempotencyKey, subject, text, html }: Message,
  domain: string,
): Omit<Email, 'to'> {
  return {
    subject,
    text,
    html,
    // The same in every attempt: mail servers know a message by it.
    messageId: `<${idempotencyKey.replace(/[^\w.-]/g, '-')}@${domain}>`,
    headers: {
      'X-Interpretation-Sync-Idempotency-Key': idempotencyKey,
      // Keeps holiday notices of the recipients at home.
      'Auto-Submitted': 'auto-generated',
    },
  };
}

function domainOf(sender: string | null): string {
  const [, domain] = /@([\w.-]+)>?\s*$/.exec(sender ?? '') ?? [];
  return domain ?? 'interpretation-sync.invalid';
}
