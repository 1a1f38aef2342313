/** The rooms of the tests: which run, on which database and browser, and how they are counted. */
import fs from 'node:fs';
import { isMariadbInstalled } from './mariadb.mjs';
import { inProject } from './paths.mjs';
import { run } from './run.mjs';

const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
const folder = inProject('.tmp', 'verify');

/**
 * @typedef {{ passed: number, failed: number, total: number }} Count
 * @typedef {{ title: string, project: string, where: string, workers?: number, only?: string, env?: Record<string, string | undefined> }} TestRun
 */

const timeZones = ['UTC', 'Asia/Shanghai', 'America/Sao_Paulo'];

/** @type {TestRun[]} */
export const unitRuns = timeZones.map((zone) => ({
  title: `Unit tests in ${zone}`,
  project: 'unit',
  where: `TZ=${zone}`,
  env: { TZ: zone },
}));

const givenUrl = process.env.DATABASE_URL ?? '';
const isGiven = (/** @type {RegExp} */ scheme) => scheme.test(givenUrl);

/** The random walks judge the same rules everywhere: SQLite goes the whole way, others a part. */
const fewerRuns = { PROPERTY_RUNS: '60' };

/** @returns {TestRun[]} */
export const integrationRuns = (/** @type {boolean} */ sqlite) => {
  // One more than there are cores at least: suites wait for a database or a child process now and then.
  const common = { project: 'integration', workers: 3 };
  const postgresGiven = isGiven(/^postgres(ql)?:/);
  /** @type {TestRun[]} */
  const runs = [
    {
      ...common,
      title: 'Integration tests on PostgreSQL',
      where: postgresGiven ? 'PostgreSQL (the given server)' : 'PostgreSQL (npm package)',
      env: {
        TEST_DATABASE: 'postgres',
        ...(postgresGiven ? {} : { DATABASE_URL: undefined }),
        ...(sqlite ? fewerRuns : {}),
      },
    },
  ];
  if (sqlite) {
    runs.unshift({
      ...common,
      title: 'Integration tests on SQLite',
      where: 'SQLite',
      env: { TEST_DATABASE: 'sqlite' },
    });
  }
  if (isGiven(/^mysql2?:/)) {
    runs.push({
      ...common,
      title: 'Integration tests on MySQL',
      where: 'MySQL (the given server)',
      env: { TEST_DATABASE: 'mysql', ...(sqlite ? fewerRuns : {}) },
    });
  }
  return runs;
};

/**
 * What leans on the database most, where a MariaDB is installed: claims, leases, keys, killed instances.
 * @returns {TestRun[]}
 */
export const mariadbRuns = () =>
  isMariadbInstalled()
    ? [
        {
          project: 'integration',
          workers: 2,
          title: 'Killed instances and deliveries on MariaDB',
          where: 'MariaDB (of this machine)',
          only: '(instances-killed|coordination|deliveries(-time|-channels)?)\\.test',
          env: { TEST_DATABASE: 'mysql', DATABASE_URL: undefined },
        },
      ]
    : [];

/** @returns {TestRun[]} */
export const browserRuns = (/** @type {boolean} */ sqlite) => {
  const common = { project: 'e2e', workers: 2 };
  const postgres = { TEST_DATABASE: 'postgres', DATABASE_URL: undefined };
  const title = 'Browser tests in Chromium';
  if (!sqlite) return [{ ...common, title, where: 'Chromium, PostgreSQL', env: postgres }];
  return [
    { ...common, title, where: 'Chromium, SQLite', env: { TEST_DATABASE: 'sqlite' } },
    {
      ...common,
      title: 'Main walk in Chromium',
      where: 'Chromium, PostgreSQL',
      only: 'office-walk',
      env: postgres,
    },
  ];
};

/** @param {string} file @returns {Count} */
const countIn = (file) => {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, total: 1 };
  const result = JSON.parse(fs.readFileSync(file, 'utf8'));
  // A suite that could not even start has no failed test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed, total: result.numPassedTests + failed };
};

/**
 * Runs one room with jest.
 * @param {TestRun} testRun
 * @returns {Promise<{ ok: boolean, output: string, count: Count }>}
 */
export const runTests = async ({ title, project, workers, only, env }) => {
  fs.mkdirSync(folder, { recursive: true });
  const file = inProject('.tmp', 'verify', `${title.replace(/\W+/g, '-').toLowerCase()}.json`);
  fs.rmSync(file, { force: true });
  const command = [
    process.execPath,
    jest,
    '--ci',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${file}`,
    ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
    ...(only === undefined ? [] : [`--testPathPatterns=${only}`]),
  ];
  const echo = project === 'unit' ? /^FAIL / : /^(PASS|FAIL) /;
  const { ok, output } = await run(title, command, { env: { SKIP_BUILD: 'true', ...env }, echo });
  const count = countIn(file);
  const readable = output.replace(/^\{"numFailedTestSuites".*$/m, '');
  if (count.total > 0) return { ok: ok && count.failed === 0, output: readable, count };
  return {
    ok: false,
    output: `${readable}\nNo test ran.`,
    count: { ...count, failed: 1, total: 1 },
  };
};
