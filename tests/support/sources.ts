import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface Source {
  /** Path from the root of the project. */
  file: string;
  text: string;
}

const NOT_OURS = /(^|\/)(node_modules|dist|build)(\/|$)/;

/** Files below folders of the project whose name matches, in order. */
export const sourcesIn = (folders: readonly string[], name: RegExp): Source[] =>
  folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file),
      ),
    )
    .filter((file) => name.test(file) && !NOT_OURS.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** Code without its comments; what follows `//` in an address stays. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*/gm, '$1');
