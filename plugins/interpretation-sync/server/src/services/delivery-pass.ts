import { afterAttempt, GRACE_MS, MOST_ATTEMPTS, RATE_LIMITED, type RetryRules } from '../domain';
import type { DeliveryLetters, Letter } from './delivery-letters';
import type { DeliveryRecord } from './delivery-record';
import type { Digests } from './digests';
import { patiently } from './patiently';
import type { RulesFollower } from './rules-follower';
import type {
  AttemptResult,
  Channel,
  Clock,
  Deliveries,
  Log,
  Message,
  StoredDelivery,
  Transactions,
} from './ports';

/** What one pass did. */
export interface DeliveryCounts {
  /** Deliveries that were due. */
  examined: number;
  sent: number;
  /** Tried without success, and due again later. */
  retried: number;
  failed: number;
  /** Cancelled, because what they tell is not so any more; or taken over by another process. */
  skipped: number;
}

export interface DeliveryPass {
  /**
   * Creates the digests of the day and sends every delivery that is due by now, by the settings that
   * any instance has stored.
   */
  run(): Promise<DeliveryCounts>;
  /** Ends passes after the messages under way; what is left is due at the next start. */
  stop(): void;
}

interface Dependencies {
  deliveries: Deliveries;
  deliveryLetters: DeliveryLetters;
  deliveryRecord: DeliveryRecord;
  digests: Pick<Digests, 'create'>;
  rulesFollower: RulesFollower;
  channels: readonly Channel[];
  transactions: Transactions;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
  /** A name that no other claim has. */
  nameClaim: () => string;
  log: Log;
  /** `atOnce`: so many messages of one channel. */
  rules: RetryRules & { leaseMs: number; atOnce: number };
}

/** Then the next pass goes on: it sees what has become due meanwhile over other channels. */
const LONGEST_PASS_MS = 30_000;

type Outcome = Exclude<keyof DeliveryCounts, 'examined'>;

/**
 * Claims what is due, sends it outside of any transaction, and marks how that went: at least once,
 * under the same key every time. Killed at any point, a claim ends by itself, and what was not marked
 * is sent again.
 */
export function createDeliveryPass(dependencies: Dependencies): DeliveryPass {
  const { deliveries, deliveryLetters, transactions, clock, nameClaim } = dependencies;
  const { leaseMs, atOnce } = dependencies.rules;
  let isStopped = false;

  /** One after the other: on MySQL a claim locks all that it looks at, and others pass it over. */
  let lastClaim: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = lastClaim.then(work);
    lastClaim = turn.catch(() => undefined);
    return turn;
  };

  const claim = async (channel: string, dueBy: Date, limit: number): Promise<Claimed[]> => {
    const now = clock.now().getTime();
    if (isStopped || now - dueBy.getTime() > LONGEST_PASS_MS) return [];
    const by = nameClaim();
    const ours = {
      by,
      leaseMs,
      dueAgainAt: new Date(now + leaseMs),
      graceSince: new Date(now - GRACE_MS),
    };
    const taken = await inTurn(() =>
      patiently(transactions, () => deliveries.claim(channel, dueBy, ours, limit)),
    );
    if (taken.length === 0) return [];
    const letters = await deliveryLetters.prepare(taken, clock.now());
    return taken.flatMap((delivery, index) => {
      const letter = letters[index];
      return letter ? [{ delivery, letter, by }] : [];
    });
  };

  /** Each channel by itself: a receiver that dawdles holds up nobody else's messages. */
  const workOff = async (channel: string, dueBy: Date, counts: DeliveryCounts): Promise<void> => {
    const underWay = new Set<Promise<void>>();
    const send = async (claimed: Claimed): Promise<void> => {
      counts.examined += 1;
      counts[await deliver(claimed, dependencies)] += 1;
    };
    try {
      for (;;) {
        const claimed = await claim(channel, dueBy, atOnce - underWay.size);
        if (claimed.length === 0) break;
        for (const one of claimed) {
          const work: Promise<void> = send(one).finally(() => underWay.delete(work));
          underWay.add(work);
        }
        // Half are waited for: a page is worth its questions then, and no slow answer holds up all.
        while (underWay.size > atOnce / 2) await Promise.race(underWay);
      }
    } finally {
      await Promise.all(underWay);
    }
  };

  return {
    run: async () => {
      await dependencies.rulesFollower.follow();
      const dueBy = clock.now();
      await createDigests(dueBy, dependencies);
      const counts: DeliveryCounts = { examined: 0, sent: 0, retried: 0, failed: 0, skipped: 0 };
      const channels = await deliveries.dueChannels(dueBy);
      const ends = await Promise.allSettled(
        channels.map((channel) => workOff(channel, dueBy, counts)),
      );
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      return counts;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** Alerts must go out, whatever is wrong with the digest of the day. */
async function createDigests(now: Date, { digests, log }: Dependencies): Promise<void> {
  try {
    await digests.create(now);
  } catch (error) {
    log.error('digest.failed', { error: String(error) });
  }
}

interface Claimed {
  delivery: StoredDelivery;
  letter: Letter;
  by: string;
}

async function deliver(claimed: Claimed, dependencies: Dependencies): Promise<Outcome> {
  const { delivery, letter } = claimed;
  try {
    return 'obsolete' in letter
      ? await cancel(claimed, letter.obsolete, dependencies)
      : await mark(claimed, await attempt(delivery, letter.compose, dependencies), dependencies);
  } catch (error) {
    // The claim ends by itself; then it is tried again.
    dependencies.log.error('delivery.unmarked', {
      delivery: delivery.documentId,
      error: String(error),
    });
    return 'retried';
  }
}

async function attempt(
  { channel: name, attempts, recipientKey, recipient }: StoredDelivery,
  compose: () => Message,
  { channels, clock }: Dependencies,
): Promise<AttemptResult> {
  if (attempts > MOST_ATTEMPTS) return { outcome: 'failed', code: 'INTERRUPTED', detail: '' };
  const channel = channels.find((candidate) => candidate.name === name);
  if (!channel) return { outcome: 'failed', code: 'CHANNEL_UNKNOWN', detail: '' };
  try {
    const address = recipient.role === 'office' ? '' : recipientKey;
    return await channel.send(compose(), address, clock.now());
  } catch (error) {
    // A text of somebody else's may hold a secret.
    return {
      outcome: 'retry',
      code: 'UNEXPECTED',
      detail: error instanceof Error ? error.name : '',
    };
  }
}

async function mark(
  { delivery, by }: Claimed,
  result: AttemptResult,
  { deliveries, deliveryRecord, transactions, clock, random, log, rules }: Dependencies,
): Promise<Outcome> {
  const now = clock.now();
  const { id, documentId, channel, attempts } = delivery;
  const after = afterAttempt(delivery, withoutAddress(result, delivery), now, random(), rules);
  const outcome = after.sentAt ? 'sent' : after.failedAt ? 'failed' : 'retried';
  const isOurs = await patiently(transactions, async () => {
    if (!(await deliveries.settle(id, by, after))) return false;
    if (after.sentAt) await deliveryRecord.recordSent(delivery, now);
    if (after.failedAt) {
      await deliveryRecord.write('delivery.failed', [delivery], now, { code: after.code });
    }
    return true;
  });
  if (!isOurs) return 'skipped';
  const { nextAttemptAt } = after;
  if (after.code === RATE_LIMITED && nextAttemptAt) {
    await patiently(transactions, () => deliveries.holdBack(channel, nextAttemptAt));
  }
  const facts = { delivery: documentId, channel, attempts };
  if (outcome === 'sent') log.info('delivery.sent', facts);
  else if (outcome === 'failed') log.warn('delivery.failed', { ...facts, code: after.code });
  else log.warn('delivery.deferred', { ...facts, code: after.code });
  return outcome;
}

async function cancel(
  { delivery, by }: Claimed,
  reason: string,
  { deliveries, deliveryRecord, transactions, clock, log }: Dependencies,
): Promise<Outcome> {
  const now = clock.now();
  const isOurs = await patiently(transactions, async () => {
    if (!(await deliveries.cancel(delivery.id, by, now))) return false;
    await deliveryRecord.write('delivery.cancelled', [delivery], now, { reason });
    return true;
  });
  const { documentId, channel } = delivery;
  if (isOurs) log.info('delivery.cancelled', { delivery: documentId, channel, reason });
  return 'skipped';
}

/** Servers name the address that they refuse; operators need not see it. */
function withoutAddress(result: AttemptResult, { recipientKey }: StoredDelivery): AttemptResult {
  if (result.outcome === 'sent') return result;
  return { ...result, detail: result.detail.replaceAll(recipientKey, '…') };
}
