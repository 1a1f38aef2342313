import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const root = path.resolve(__dirname, '../..');
const plugin = path.join(root, 'plugins', 'interpretation-sync');
const LIMIT_BYTES = 60_000;

/** The admin itself brings these; everything else counts as the plugin's. */
const peers = Object.keys(
  JSON.parse(fs.readFileSync(path.join(plugin, 'package.json'), 'utf8')).peerDependencies,
).flatMap((name) => [name, `${name}/*`]);

const bundle = async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: path.join(plugin, 'admin', 'src', 'index.ts') },
    outdir: path.join(root, '.tmp', 'first-load'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    external: peers,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const sizes = new Map(
    outputFiles.map(({ path: file, contents }) => [
      path.relative(root, file),
      gzipSync(contents).byteLength,
    ]),
  );
  return { sizes, metafile };
};

/** Files that are loaded before anything of the plugin is shown: the entry and what it imports at once. */
const loadedFirst = ({ outputs }: Metafile): string[] => {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path: imported, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !external) visit(imported);
    }
  };
  const entry = Object.keys(outputs).find((file) =>
    outputs[file]?.entryPoint?.endsWith('admin/src/index.ts'),
  );
  if (entry === undefined) throw new Error('The bundle has no entry.');
  visit(entry);
  return [...found];
};

/** Sentences come at once, those of one language. */
const sentencesOf = ({ outputs }: Metafile, language: string): string[] =>
  Object.keys(outputs).filter((file) => outputs[file]?.entryPoint?.endsWith(`${language}.json`));

describe('The first load of the admin', () => {
  it.each(['zh-Hans', 'en'])('grows by at most 60 kB, gzipped, in %s', async (language) => {
    const { sizes, metafile } = await bundle();
    const files = [...loadedFirst(metafile), ...sentencesOf(metafile, language)];
    const total = files.reduce((sum, file) => sum + (sizes.get(file) ?? Number.NaN), 0);
    expect(sentencesOf(metafile, language).length).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});
