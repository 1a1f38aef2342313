/**
 * Everything that must hold before a change is taken, from a fresh clone on: `npm run verify`.
 * The last line is `N passed, N failed`, over all test runs; a step that fails without a test
 * counts as one.
 */
import { inProject } from './lib/paths.mjs';
import { build } from './lib/build.mjs';
import { install, isInstalled, isSqliteUsable, missingTool } from './lib/install.mjs';
import { elapsed, run, stopIfInterrupted } from './lib/run.mjs';
import { browserRuns, integrationRuns, mariadbRuns, runTests, unitRuns } from './lib/test-runs.mjs';

const start = performance.now();
/** @type {{ step: string, where: string, passed: number, failed: number, time: string }[]} */
const rows = [];

const finish = () => {
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const width = Math.max(...rows.map((row) => row.step.length), 4) + 2;
  console.log(`\n${'Step'.padEnd(width)}${'Passed'.padStart(8)}${'Failed'.padStart(8)}   Time`);
  for (const row of rows) {
    const numbers = `${String(row.passed).padStart(8)}${String(row.failed).padStart(8)}`;
    const where = row.where === '' ? '' : `   ${row.where}`;
    console.log(`${row.step.padEnd(width)}${numbers}   ${row.time.padEnd(12)}${where}`);
  }
  console.log(`\nTook ${elapsed(start)}.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
};

/**
 * A step without tests.
 * @param {string} title
 * @param {() => Promise<{ ok: boolean, output: string }>} work
 */
const step = async (title, work) => {
  const since = performance.now();
  console.log(`\n▶ ${title}`);
  const { ok, output } = await work();
  stopIfInterrupted();
  if (!ok) console.log(output);
  console.log(`${ok ? 'ok' : 'FAILED'}: ${title} (${elapsed(since)})`);
  rows.push({ step: title, where: '', passed: 0, failed: ok ? 0 : 1, time: elapsed(since) });
  return ok;
};

const notRun = (/** @type {string} */ title) =>
  rows.push({ step: title, where: 'NOT RUN', passed: 0, failed: 0, time: '' });

const npx = (/** @type {string} */ name, /** @type {string[]} */ ...rest) => [
  process.execPath,
  inProject('node_modules', ...name.split('/')),
  ...rest,
];

/** @param {import('./lib/test-runs.mjs').TestRun} testRun */
const testStep = async (testRun) => {
  const since = performance.now();
  console.log(`\n▶ ${testRun.title}`);
  const { ok, output, count } = await runTests(testRun);
  stopIfInterrupted();
  if (!ok) console.log(output);
  const failed = ok ? count.failed : Math.max(count.failed, 1);
  console.log(
    `${ok ? 'ok' : 'FAILED'}: ${count.passed} passed, ${failed} failed (${elapsed(since)})`,
  );
  const { title, where } = testRun;
  rows.push({ step: title, where, passed: count.passed, failed, time: elapsed(since) });
};

const wrong = missingTool();
if (wrong !== null) {
  console.error(wrong);
  process.exit(1);
}
if (!isInstalled()) {
  const installed = await step('Install', async () => ({ ok: await install(), output: '' }));
  if (!installed) finish();
}

const sqlite = isSqliteUsable();
if (!sqlite) {
  console.log(
    '\n!!! better-sqlite3 does not load here (no compiler?): NOTHING IS TESTED ON SQLITE.\n!!! Install a C++ compiler and Python, then run "npm rebuild better-sqlite3".',
  );
}

// At once: none of them writes, and each keeps one core busy.
await Promise.all([
  step('Lint', () => run('Lint', npx('eslint/bin/eslint.js', '.', '--max-warnings=0'))),
  step('Format', () => run('Format', npx('prettier/bin/prettier.cjs', '--check', '.'))),
  step('Types', () => run('Types', [process.execPath, 'scripts/types.mjs'])),
]);
for (const testRun of unitRuns) await testStep(testRun);

const built = await step('Build', async () => ({
  ok: await build(['plugin', 'server', 'admin'], { tell: true }),
  output: '',
}));
if (!built) finish();

for (const testRun of integrationRuns(sqlite)) await testStep(testRun);
if (!sqlite) notRun('Integration tests on SQLite');
const onMariadb = mariadbRuns();
for (const testRun of onMariadb) await testStep(testRun);
if (onMariadb.length === 0) {
  console.log('\n!!! No mariadbd is installed: NOTHING IS TESTED ON MARIADB.');
  notRun('Killed instances and deliveries on MariaDB');
}
for (const testRun of browserRuns(sqlite)) await testStep(testRun);
finish();
