/** What is built, from what, and in which order. */
import fs from 'node:fs';
import path from 'node:path';
import { digestOf, isStamped, stamp } from './freshness.mjs';
import { inProject, projectRoot } from './paths.mjs';

const plugin = 'plugins/interpretation-sync';
const tools = ['package-lock.json', 'tsconfig.base.json'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const bin = (/** @type {string} */ name) => inProject('node_modules', '.bin', name);

/**
 * @typedef {object} Target
 * @property {string} title
 * @property {string[]} sources
 * @property {string[]} results  must exist for the target to count as built
 * @property {string[]} command
 * @property {() => void} [afterwards]
 */

const compiledFolders = ['config', 'database', 'src'];

/** Strapi loads whatever lies in `dist`: what has lost its source must go. */
const removeOrphans = (folder = '') => {
  const compiled = inProject('dist', folder);
  for (const entry of fs.readdirSync(compiled, { withFileTypes: true })) {
    const relative = path.join(folder, entry.name);
    if (!compiledFolders.includes(relative.split(path.sep)[0] ?? '')) continue;
    if (entry.isDirectory()) removeOrphans(relative);
    else {
      const base = relative.replace(/(\.d)?\.(js|ts)(\.map)?$/, '');
      const candidates = [relative, `${base}.ts`, `${base}.tsx`, `${base}.js`];
      if (!candidates.some((file) => fs.existsSync(inProject(file)))) {
        fs.rmSync(path.join(projectRoot, 'dist', relative));
      }
    }
  }
};

/** @type {Record<string, Target>} */
export const targets = {
  plugin: {
    title: 'Build the plugin',
    sources: [
      ...tools,
      ...['admin', 'server', 'shared', 'package.json'].map((part) => `${plugin}/${part}`),
    ],
    results: [`${plugin}/dist/server/index.js`, `${plugin}/dist/admin/index.mjs`],
    command: [npm, 'run', 'build', '--silent', '--workspace', 'strapi-plugin-interpretation-sync'],
  },
  server: {
    title: 'Compile the application',
    sources: [
      ...tools,
      'tsconfig.json',
      'src',
      'config',
      'database',
      `${plugin}/server/src/domain`,
    ],
    results: ['dist/config/server.js'],
    command: [process.execPath, bin('tsc'), '--project', 'tsconfig.json', '--incremental', 'false'],
    afterwards: removeOrphans,
  },
  admin: {
    title: 'Build the admin panel',
    sources: [
      ...tools,
      'src/admin',
      'config/admin.ts',
      'config/server.ts',
      `${plugin}/admin`,
      `${plugin}/shared`,
    ],
    results: ['dist/build/index.html'],
    command: [process.execPath, bin('strapi'), 'build'],
    afterwards: removeOrphans,
  },
};

/** @param {Target} target */
const digest = (target) => digestOf(target.sources);

/** @param {string} name */
export const isFresh = (name) => {
  const target = targets[name];
  if (!target) throw new Error(`There is nothing called "${name}" to build.`);
  return (
    target.results.every((file) => fs.existsSync(inProject(file))) &&
    isStamped(name, digest(target))
  );
};

/**
 * Records that a target was built from what its sources were before the build began.
 * @param {string} name
 * @returns {() => void}
 */
export const prepareStamp = (name) => {
  const target = targets[name];
  if (!target) throw new Error(`There is nothing called "${name}" to build.`);
  const before = digest(target);
  return () => {
    target.afterwards?.();
    stamp(name, before);
  };
};
