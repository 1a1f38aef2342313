import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

const isAlive = (/** @type {number} */ id) => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Runs the work while no other process holds the lock of that name: two builds into one folder
 * would destroy each other. A lock whose holder has died is taken over.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export const withLock = async (name, work) => {
  const file = inProject('.tmp', `${name}.lock`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 0);
      if (holder > 0 && !isAlive(holder)) fs.rmSync(file, { force: true });
      else if (!told) {
        told = true;
        console.log(`  waiting for process ${holder}, which is building`);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
};
