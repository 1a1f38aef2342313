import type { StoredFigures } from './figures';

/** Tells now and then how far it is. */
export type TellProgress = (present: StoredFigures, kills: number) => void;

const EVERY_MS = 10_000;

/** @param write receives one line at a time, with its end. */
export const createProgress = (write: (line: string) => void): TellProgress => {
  const since = performance.now();
  let toldAt = since;
  return ({ alerts, deliveries, deliveriesSent }, kills) => {
    const now = performance.now();
    if (now - toldAt < EVERY_MS) return;
    toldAt = now;
    const seconds = Math.round((now - since) / 1000);
    write(
      `  ${seconds} s: ${kills} kills, ${alerts} alerts, ${deliveriesSent} of ${deliveries} deliveries sent\n`,
    );
  };
};
