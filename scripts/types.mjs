/** Checks the types of every part with its own configuration: `npm run types`. */
import { inProject } from './lib/paths.mjs';
import { elapsed, run, stopIfInterrupted } from './lib/run.mjs';

const parts = {
  application: 'tsconfig.json',
  'admin panel': 'src/admin/tsconfig.json',
  'plugin server': 'plugins/interpretation-sync/server/tsconfig.json',
  'plugin admin': 'plugins/interpretation-sync/admin/tsconfig.json',
  tests: 'tests/tsconfig.json',
  scripts: 'scripts/tsconfig.json',
  bench: 'bench/tsconfig.json',
};

const compiler = inProject('node_modules', 'typescript', 'bin', 'tsc');
for (const [part, project] of Object.entries(parts)) {
  const since = performance.now();
  const command = [
    process.execPath,
    compiler,
    '--noEmit',
    '--pretty',
    'false',
    // What did not change since the last time is not checked again.
    '--incremental',
    '--tsBuildInfoFile',
    inProject('.tmp', 'types', `${part.replace(' ', '-')}.tsbuildinfo`),
    '-p',
    project,
  ];
  const { ok, output } = await run(`types of ${part}`, command);
  stopIfInterrupted();
  console.log(`${ok ? 'ok    ' : 'failed'} ${part} (${elapsed(since)})`);
  if (ok) continue;
  console.log(output);
  process.exitCode = 1;
}
