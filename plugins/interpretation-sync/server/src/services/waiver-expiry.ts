import type { Clock, Log, Transactions, Waivers } from './ports';
import { workOff } from './pages';
import type { WaiverRecord } from './waiver-record';

export interface WaiverExpiry {
  /** Ends every waiver that has expired by now, and lets the clocks of their policies go on. */
  run(): Promise<{ examined: number; raised: number; failed: number }>;
}

interface Dependencies {
  waivers: Waivers;
  waiverRecord: WaiverRecord;
  transactions: Transactions;
  clock: Clock;
  log: Log;
}

/** Asks "what has expired by now", as the sweep does: downtime loses nothing. */
export function createWaiverExpiry(dependencies: Dependencies): WaiverExpiry {
  const { waivers, waiverRecord, transactions, clock } = dependencies;

  return {
    run: async () => {
      const now = clock.now();
      // Asked without the lock, which others wait for: mostly there is nothing.
      if ((await waivers.expired(now, 1, [])).length === 0) {
        return { examined: 0, raised: 0, failed: 0 };
      }
      const { results, failed } = await workOff(
        {
          subject: 'waiver',
          claim: async (limit, except) => {
            await transactions.lock();
            return waivers.expired(now, limit, except);
          },
          work: async (ids) => {
            const raised = await waiverRecord.expire(await waivers.ofIds(ids), now);
            return { examined: ids.length, raised };
          },
        },
        dependencies,
      );
      const sum = (key: 'examined' | 'raised') =>
        results.reduce((total, result) => total + result[key], 0);
      return { examined: sum('examined'), raised: sum('raised'), failed };
    },
  };
}
