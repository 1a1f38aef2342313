/** Tells whether a result is older than what it is made of, by content and not by time stamps. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', 'build', '.tmp', '.cache', '.strapi']);

/**
 * Files below a path of the project, tests left out.
 * @param {string} start
 * @returns {string[]}
 */
const filesBelow = (start) => {
  const absolute = inProject(start);
  if (!fs.existsSync(absolute)) return [];
  if (fs.statSync(absolute).isFile()) return [start];
  return fs
    .readdirSync(absolute, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !/\.test\.tsx?$/.test(name))
    .flatMap(({ name }) => filesBelow(path.join(start, name)));
};

/** @param {string[]} sources files and folders, relative to the project */
export const digestOf = (sources) => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow).sort()) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(projectRoot, file)));
  }
  return hash.digest('hex');
};

const stampFile = (/** @type {string} */ name) => inProject('.tmp', 'stamps', name);

/**
 * @param {string} name
 * @param {string} digest
 */
export const isStamped = (name, digest) =>
  fs.existsSync(stampFile(name)) && fs.readFileSync(stampFile(name), 'utf8') === digest;

/**
 * @param {string} name
 * @param {string} digest
 */
export const stamp = (name, digest) => {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), digest);
};
