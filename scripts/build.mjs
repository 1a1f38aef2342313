/**
 * Builds what is older than its sources: `node scripts/build.mjs [plugin] [server] [admin]`, all
 * without an argument. `--force` builds in any case.
 */
import { build } from './lib/build.mjs';
import { targets } from './lib/targets.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const names = wanted.length > 0 ? wanted : Object.keys(targets);
const ok = await build(names, { force: process.argv.includes('--force') });
process.exitCode = ok ? 0 : 1;
