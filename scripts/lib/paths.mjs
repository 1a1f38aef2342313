import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the application, whatever the current one is. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(projectRoot, ...parts);
