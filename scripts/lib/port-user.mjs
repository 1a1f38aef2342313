import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {object} PortUser
 * @property {number} id
 * @property {string} command
 * @property {boolean} isOurs  it is this application
 */

/** @param {number} port @returns {Set<string>} inodes of the sockets that listen there */
const listeningSockets = (port) => {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  const inodes = new Set();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    if (!fs.existsSync(table)) continue;
    for (const line of fs.readFileSync(table, 'utf8').split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      if (fields[1]?.endsWith(hex) && fields[3] === listening) inodes.add(`socket:[${fields[9]}]`);
    }
  }
  return inodes;
};

/** @param {string} id @param {Set<string>} sockets */
const holds = (id, sockets) => {
  try {
    const folder = `/proc/${id}/fd`;
    return fs.readdirSync(folder).some((fd) => sockets.has(fs.readlinkSync(`${folder}/${fd}`)));
  } catch {
    return false; // another user's, or it has just ended
  }
};

/** @param {number} port @returns {PortUser | null} */
const onLinux = (port) => {
  const sockets = listeningSockets(port);
  const id = fs.readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, sockets));
  if (id === undefined) return null;
  const command = fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').join(' ').trim();
  const isHere = fs.readlinkSync(`/proc/${id}/cwd`) === fs.realpathSync(projectRoot);
  return {
    id: Number(id),
    command: command.slice(0, 120),
    isOurs: isHere && /strapi(\.js)? (start|develop)/.test(command),
  };
};

/** @param {number} port @returns {PortUser | null} */
const elsewhere = (port) => {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  });
  const id = /^p(\d+)$/m.exec(stdout ?? '')?.[1];
  const command = /^c(.+)$/m.exec(stdout ?? '')?.[1] ?? 'unknown';
  return id === undefined ? null : { id: Number(id), command, isOurs: false };
};

/**
 * Who listens on a port, where the machine lets us see it.
 * @param {number} port
 * @returns {PortUser | null}
 */
export const portUser = (port) => {
  try {
    return process.platform === 'linux' ? onLinux(port) : elsewhere(port);
  } catch {
    return null;
  }
};
