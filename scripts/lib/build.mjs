import { withLock } from './lock.mjs';
import { elapsed, run, stopIfInterrupted } from './run.mjs';
import { isFresh, prepareStamp, targets } from './targets.mjs';

/**
 * @param {string} name
 * @param {boolean} force
 * @returns {Promise<'built' | 'skipped' | 'failed'>}
 */
const buildOne = async (name, force) => {
  const target = targets[name];
  if (!target) throw new Error(`There is nothing called "${name}" to build.`);
  if (!force && isFresh(name)) return 'skipped';
  console.log(`${target.title} …`);
  const since = performance.now();
  const built = prepareStamp(name);
  const { ok, output } = await run(target.title, target.command);
  stopIfInterrupted();
  if (!ok) {
    console.error(`${output}\n${target.title}: failed after ${elapsed(since)}. See above.`);
    return 'failed';
  }
  built();
  console.log(`${target.title}: done in ${elapsed(since)}`);
  return 'built';
};

/**
 * Builds the targets in their order, each only when it is older than its sources.
 * @param {string[]} names
 * @param {{ force?: boolean, tell?: boolean }} [options]  tell: say what was skipped
 * @returns {Promise<boolean>} whether all are built
 */
export const build = (names, { force = false, tell = false } = {}) =>
  withLock('build', async () => {
    for (const name of names) {
      const result = await buildOne(name, force);
      if (result === 'failed') return false;
      if (result === 'skipped' && tell) console.log(`${targets[name]?.title}: up to date, skipped`);
    }
    return true;
  });
