/**
 * The rules of `eslint.config.mjs`, shown by what they refuse. ESLint runs in a process of its own
 * because its configuration is an ES module.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const server = 'plugins/interpretation-sync/server/src';
const projectRoot = path.resolve(__dirname, '../..');

interface Snippet {
  title: string;
  file: string;
  code: string;
  /** Rules that must complain; empty: nothing may. */
  rules: string[];
}

const boundary = 'boundaries/element-types';
const syntax = 'no-restricted-syntax';

const snippets: Snippet[] = [
  {
    title: 'the domain imports its own files',
    file: `${server}/domain/snippet.ts`,
    code: "import type { Finding } from './types';\nexport type Copy = Finding;",
    rules: [],
  },
  {
    title: 'the domain imports no service',
    file: `${server}/domain/snippet.ts`,
    code: "import '../services/ports';",
    rules: [boundary],
  },
  {
    title: 'the domain imports no package',
    file: `${server}/domain/snippet.ts`,
    code: "import 'intl-messageformat';",
    rules: ['no-restricted-imports'],
  },
  {
    title: 'the domain imports no module of Node',
    file: `${server}/domain/snippet.ts`,
    code: "import 'node:fs';",
    rules: ['no-restricted-imports'],
  },
  {
    title: 'the domain does not ask for the time',
    file: `${server}/domain/snippet.ts`,
    code: 'export const now = () => [Date.now(), new Date()];',
    rules: [syntax, syntax],
  },
  {
    title: 'the domain reads no environment',
    file: `${server}/domain/snippet.ts`,
    code: 'export const home = () => process.env;',
    rules: ['no-restricted-globals'],
  },
  {
    title: 'a service imports the domain',
    file: `${server}/services/snippet.ts`,
    code: "export * from '../domain/types';",
    rules: [],
  },
  {
    title: 'a service does not import Strapi',
    file: `${server}/services/snippet.ts`,
    code: "import '@strapi/utils';",
    rules: ['@typescript-eslint/no-restricted-imports'],
  },
  {
    title: 'a service does not import the clock',
    file: `${server}/services/snippet.ts`,
    code: "export * from '../clock';",
    rules: [boundary],
  },
  {
    title: 'the wiring imports the clock and the services',
    file: `${server}/services/index.ts`,
    code: "export * from '../clock';\nexport * from './ports';",
    rules: [],
  },
  {
    title: 'a repository does not run the domain',
    file: `${server}/repositories/snippet.ts`,
    code: "import { types } from '../domain/types';\nexport default types;",
    rules: [boundary],
  },
  {
    title: 'a repository knows types of the domain',
    file: `${server}/repositories/snippet.ts`,
    code: "import type { Finding } from '../domain/types';\nexport type Copy = Finding;",
    rules: [],
  },
  {
    title: 'a controller does not import the clock',
    file: `${server}/controllers/snippet.ts`,
    code: "export * from '../clock';",
    rules: [boundary],
  },
  {
    title: 'the contracts take only types from the domain',
    file: 'plugins/interpretation-sync/shared/contracts/snippet.ts',
    code: "import { types } from '../../server/src/domain/types';\nexport default types;",
    rules: [boundary],
  },
  {
    title: 'the admin imports the contracts',
    file: 'plugins/interpretation-sync/admin/src/snippet.ts',
    code: "export type * from '../../shared/contracts';",
    rules: [],
  },
  {
    title: 'the admin does not import the server',
    file: 'plugins/interpretation-sync/admin/src/snippet.ts',
    code: "export type * from '../../server/src/domain/types';",
    rules: [boundary],
  },
  {
    title: 'the plugin names no type of the application',
    file: `${server}/bootstrap.ts`,
    code: "export const uids = ['api::policy.policy', `api::interpretation.interpretation`];",
    rules: [syntax, syntax],
  },
  {
    title: 'nobody uses the global Strapi',
    file: 'src/snippet.ts',
    code: 'export const name = [strapi, globalThis.strapi];',
    rules: ['no-restricted-globals', syntax],
  },
  {
    title: 'nobody silences the compiler',
    file: 'src/snippet.ts',
    code: 'export const f = (x: any) => [x as string, x!, [1] as const];',
    rules: [
      '@typescript-eslint/no-explicit-any',
      '@typescript-eslint/consistent-type-assertions',
      '@typescript-eslint/no-non-null-assertion',
    ],
  },
];

const lintAll = (): string[][] => {
  const script = path.join(projectRoot, 'scripts/lint/lint-snippets.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    cwd: projectRoot,
    encoding: 'utf8',
    input: JSON.stringify(snippets),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('the dependency rule', () => {
  let complaints: string[][] = [];
  beforeAll(() => {
    complaints = lintAll();
  }, 60_000);

  test.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
    '$title',
    ({ rules, index }) => {
      expect(complaints[index]?.sort()).toEqual([...rules].sort());
    },
  );
});
