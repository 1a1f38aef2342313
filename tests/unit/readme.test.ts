import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { defaults } from '../../plugins/interpretation-sync/server/src/config/defaults';
import { validateConfiguration } from '../../plugins/interpretation-sync/server/src/config/validator';

const plugin = path.resolve(__dirname, '../../plugins/interpretation-sync');

/** What the first configuration of a README gives to Strapi. */
const configurationIn = (readme: string): object => {
  const text = fs.readFileSync(path.join(plugin, readme), 'utf8');
  const [, code = ''] = /```ts\n(\/\/ config\/plugins\.ts\n[^]*?)```/.exec(text) ?? [];
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS },
  });
  const exported: { default?: () => { 'interpretation-sync': { config: object } } } = {};
  vm.runInNewContext(outputText, { exports: exported });
  const plugins = exported.default?.();
  return plugins?.['interpretation-sync'].config ?? {};
};

describe('The configuration that the README shows', () => {
  it.each(['README.md', 'README.zh-CN.md'])('is one that starts, in %s', (readme) => {
    const configuration = configurationIn(readme);
    expect(configuration).toHaveProperty('types.department.fields.contacts');
    expect(() => validateConfiguration({ ...defaults, ...configuration })).not.toThrow();
  });
});
