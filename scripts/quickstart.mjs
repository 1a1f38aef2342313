/**
 * From a fresh clone to a running office in one command: `npm run quickstart`. The second run is
 * quick. Uses nothing that is not part of Node, because the packages may be missing.
 *
 *   --check     only look whether it could run: Node, npm, the port
 *   --no-start  prepare everything, but start nothing
 */
import fs from 'node:fs';
import { build } from './lib/build.mjs';
import { readVariable, writeEnvironmentFile } from './lib/environment-file.mjs';
import { install, isInstalled, missingTool } from './lib/install.mjs';
import { portState } from './lib/network.mjs';
import { inProject } from './lib/paths.mjs';
import { portUser } from './lib/port-user.mjs';

const has = (/** @type {string} */ option) => process.argv.includes(option);

/** @param {string} sentence @returns {never} */
const giveUp = (sentence) => {
  console.error(`\n${sentence}`);
  process.exit(1);
};

const chosenPort = () => {
  const text = readVariable('PORT') ?? '1337';
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return giveUp(`PORT is "${text}"; it must be a number from 1 to 65535.`);
};

/** @param {number} port */
const checkPort = async (port) => {
  const state = await portState(port);
  if (state === 'free') return;
  const other = `Choose another port: PORT=${port + 1} npm run quickstart`;
  if (state === 'forbidden') giveUp(`This user may not open port ${port}. ${other}`);
  const user = portUser(port);
  if (user?.isOurs) {
    giveUp(
      `The office is already open at http://localhost:${port}/admin (process ${user.id}). End it with Ctrl-C in its window or "kill ${user.id}". ${other}`,
    );
  }
  const who = user ? `process ${user.id} (${user.command})` : 'another program';
  giveUp(
    `Port ${port} is in use by ${who}. End it, or choose another: PORT=${port + 1} npm run quickstart`,
  );
};

const prepare = async () => {
  if (isInstalled()) console.log('Install the packages: up to date, skipped');
  else if (!(await install())) process.exit(1);
  console.log(
    writeEnvironmentFile()
      ? 'Write .env with fresh secrets: done'
      : 'Write .env with fresh secrets: there is one, skipped',
  );
  fs.mkdirSync(inProject('.tmp'), { recursive: true });
  const built = await build(['plugin', 'server', 'admin'], { tell: true });
  if (!built) giveUp('The build failed: see above.');
};

/** @param {number} port */
const open = async (port) => {
  const { logFile, startDatabase, startOffice } = await import('./lib/office.mjs');
  const { welcome } = await import('./lib/welcome.mjs');
  const database = await startDatabase();
  console.log('Start the application … (the first start creates the database)');
  const office = startOffice(port, database.env);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    console.log('\nClosing the office …');
    office.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, close);
  }

  const isOpen = await office.ready;
  if (isOpen && !closing) {
    welcome(`http://localhost:${port}`);
    if (closing === false && readVariable('HOST') === '127.0.0.1') {
      console.log(
        'Only this machine reaches it; HOST=0.0.0.0 npm run quickstart opens it to the network.',
      );
    }
  } else if (!closing) {
    office.stop();
  }
  await office.ended;
  await database.stop();
  if (closing) {
    console.log('The office is closed.');
    process.exit(0);
  }
  giveUp(`The application ended by itself. Its log is in ${logFile}.`);
};

const wrong = missingTool();
if (wrong !== null) giveUp(wrong);
const port = chosenPort();
await checkPort(port);
if (has('--check')) {
  console.log(`Node ${process.versions.node}, npm, port ${port}: all is well.`);
} else {
  await prepare();
  if (!has('--no-start')) await open(port);
}
