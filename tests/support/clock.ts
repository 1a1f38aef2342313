/** Everything but `Date` keeps running: pools, servers and drivers live on real timers. */
const untouched = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

let isSet = false;

/** From now on it is this instant, standing still. Tokens expire by it: sign in again. */
export const setTime = (instant: Date | string): void => {
  const now = new Date(instant);
  if (isSet) jest.setSystemTime(now);
  else jest.useFakeTimers({ now, doNotFake: [...untouched] });
  isSet = true;
};

/** Back to the clock of the machine. */
export const realTime = (): void => {
  jest.useRealTimers();
  isSet = false;
};
