import type { AlertLevel, DocumentReference } from '../../domain';

export type Language = 'zh-Hans' | 'en';

/** What a message tells, for receivers that read data instead of sentences. */
export interface MessageFacts {
  kind: 'alert' | 'digest';
  /** Null in a digest. */
  alert: {
    id: string;
    level: AlertLevel;
    cycle: number;
    step: number;
    policy: DocumentReference & { number: string; url: string | null };
    department: string | null;
    /** Civil date in the time zone of the body. */
    dueOn: string;
    /** ISO 8601, UTC. */
    dueAt: string;
    provisional: boolean;
  } | null;
  recipient: { name: string; department: string | null };
}

/** One message to one recipient, in that person's language. */
export interface Message {
  /** The same in every attempt of one delivery, so that receivers can drop what they have seen. */
  idempotencyKey: string;
  language: Language;
  /** One line. */
  subject: string;
  /** Plain text, lines parted by `\n`. */
  text: string;
  /** For e-mail; everything in it is escaped. */
  html: string;
  facts: MessageFacts;
}

/** How one attempt ended. `code` and `detail` are shown to operators, and hold no secret. */
export type AttemptResult =
  | { outcome: 'sent' }
  /** Worth another try: time-out, rate limit, server error, and what operators mend meanwhile. */
  | { outcome: 'retry'; code: string; detail: string; retryAfterMs?: number }
  /** No other try would help: refused recipient or message, forbidden target. */
  | { outcome: 'failed'; code: string; detail: string };

export type ChannelType = 'inbox' | 'email' | 'webhook' | 'wecom' | 'dingtalk' | 'feishu' | 'http';

/**
 * One way to reach people. `person` channels need an address of each recipient (`email`, `phone`);
 * `office` channels speak into one room of the office, and reach whoever sits there.
 */
export interface Channel {
  /** Name in the configuration; `inbox` and `email` for those of which there is one. */
  name: string;
  type: ChannelType;
  reach: { kind: 'person'; address: 'email' | 'phone' | 'account' } | { kind: 'office' };
  /** Levels that go over it; digests too where `digest` stands among them. */
  levels: readonly (AlertLevel | 'digest')[];
  /**
   * One attempt.
   *
   * @param address of the person; `''` for an office channel.
   * @param at instant of the attempt, for time stamps and signatures.
   */
  send(message: Message, address: string, at: Date): Promise<AttemptResult>;
}
