import type { Clock } from './services/ports';

/** The one place that asks for the time. */
export const systemClock: Clock = { now: () => new Date() };
