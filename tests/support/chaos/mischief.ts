/** What a receiver does with a message. */
export type Deed = 'take' | 'take-slowly' | 'refuse' | 'hang-up' | 'say-nothing';

export const SLOW_MS = 1_000;
/** A delivery is tried eight times; crashes take some of them. */
const MOST_FAILURES_OF_ONE = 4;
const FAILURES: readonly Deed[] = ['refuse', 'hang-up', 'refuse', 'refuse', 'say-nothing'];

/** A message that was taken. */
export interface Taking {
  /** Name of the instance that sent it. */
  from: string;
  /** In epoch milliseconds. */
  at: number;
}

/** Messages that one receiver has taken and has not. */
export interface Mischief {
  /** Decides by turns: one request in three fails, some of the others are slow. */
  decide(key: string, from: string): Deed;
  /** Each message, as often as it was taken, by its idempotency key. */
  taken: ReadonlyMap<string, readonly Taking[]>;
  counts: Readonly<Record<Deed, number>>;
}

export const createMischief = (): Mischief => {
  const taken = new Map<string, Taking[]>();
  const failures = new Map<string, number>();
  const counts = { take: 0, 'take-slowly': 0, refuse: 0, 'hang-up': 0, 'say-nothing': 0 };
  let requests = 0;

  const next = (key: string, from: string): Deed => {
    requests += 1;
    const failed = failures.get(key) ?? 0;
    if (requests % 3 === 0 && failed < MOST_FAILURES_OF_ONE) {
      failures.set(key, failed + 1);
      return FAILURES[(requests / 3) % FAILURES.length] ?? 'refuse';
    }
    taken.set(key, [...(taken.get(key) ?? []), { from, at: Date.now() }]);
    return requests % 20 === 0 ? 'take-slowly' : 'take';
  };

  return {
    taken,
    counts,
    decide: (key, from) => {
      const deed = next(key, from);
      counts[deed] += 1;
      return deed;
    },
  };
};
