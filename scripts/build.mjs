/**
 * Builds what is older than its sources: `node scripts/build.mjs [plugin] [server] [admin]`, all
 * without an argument. `--force` builds in any case.
 */
import { withLock } from './lib/lock.mjs';
import { elapsed, run, stopIfInterrupted } from './lib/run.mjs';
import { isFresh, prepareStamp, targets } from './lib/targets.mjs';

const force = process.argv.includes('--force');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const names = wanted.length > 0 ? wanted : Object.keys(targets);

/** @param {string} name */
const build = async (name) => {
  const target = targets[name];
  if (!target) throw new Error(`There is nothing called "${name}" to build.`);
  if (!force && isFresh(name)) return true;
  console.log(`${target.title} …`);
  const since = performance.now();
  const built = prepareStamp(name);
  const { ok, output } = await run(target.title, target.command);
  stopIfInterrupted();
  if (ok) {
    built();
    console.log(`${target.title}: done in ${elapsed(since)}`);
  } else {
    console.error(`${output}\n${target.title}: failed after ${elapsed(since)}. See above.`);
  }
  return ok;
};

await withLock('build', async () => {
  for (const name of names) {
    if (await build(name)) continue;
    process.exitCode = 1;
    return;
  }
});
