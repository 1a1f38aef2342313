import { setTimeout } from 'node:timers/promises';
import type { Clock, Pause } from './services/ports';

/** The one place that asks for the time. */
export const systemClock: Clock = { now: () => new Date() };

export const systemPause: Pause = async (milliseconds) => setTimeout(milliseconds);
