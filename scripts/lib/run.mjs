import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { projectRoot } from './paths.mjs';

const heartbeatMs = 20_000;

/** @param {number} since milliseconds of `performance.now()` */
export const elapsed = (since) => {
  const seconds = Math.round((performance.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/**
 * Processes of this script that still run; they end together with it.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(130);
    process.exitCode = 130;
    setTimeout(() => process.exit(130), 20_000).unref();
  });
}

/**
 * Keep a process in step with this one.
 * @param {import('node:child_process').ChildProcess} child
 */
export const follow = (child) => {
  running.add(child);
  child.once('exit', () => running.delete(child));
};

/**
 * Runs a command quietly; a line tells from time to time that it is still at work.
 * @param {string} title
 * @param {string[]} command
 * @param {{ env?: Record<string, string | undefined>, echo?: RegExp }} [options]
 *   env: added to this process's variables, undefined takes one away; echo: lines to print at once
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export const run = (title, command, { env = {}, echo } = {}) =>
  new Promise((resolve) => {
    const [program = '', ...rest] = command;
    const since = performance.now();
    const child = spawn(program, rest, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    follow(child);
    let output = '';
    let lastWord = performance.now();
    const say = (/** @type {string} */ line) => {
      lastWord = performance.now();
      console.log(`  ${line}`);
    };
    for (const stream of [child.stdout, child.stderr]) {
      readline.createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        if (echo?.test(line)) say(line);
      });
    }
    const heartbeat = setInterval(() => {
      if (performance.now() - lastWord < heartbeatMs) return;
      say(`… ${title}: still at work after ${elapsed(since)}`);
    }, 1000);
    const finish = (/** @type {boolean} */ ok) => {
      clearInterval(heartbeat);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });

/** Ends the script if Ctrl-C was pressed while a command ran. */
export const stopIfInterrupted = () => {
  if (process.exitCode === 130) process.exit(130);
};
