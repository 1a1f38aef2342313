import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import * as architecture from './scripts/lint/architecture.mjs';
import * as forbidden from './scripts/lint/forbidden.mjs';
import { projectRoot } from './scripts/lib/paths.mjs';

const pluginServer = 'plugins/interpretation-sync/server/src';
const tests = ['**/*.test.ts', '**/*.test.tsx'];
const syntax = (...rules) => ['error', ...rules.flat()];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '.tmp/',
      '.cache/',
      '.strapi/',
      'coverage/',
      'public/',
      'types/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    rules: {
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'strapi', message: 'Pass strapi as an argument.' },
      ],
      'no-restricted-syntax': syntax(forbidden.globalStrapi),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/admin/tsconfig.json',
          './plugins/interpretation-sync/server/tsconfig.json',
          './plugins/interpretation-sync/admin/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: projectRoot,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `void` is how a query without argument or answer is typed in Redux Toolkit.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['plugins/**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { boundaries },
    settings: {
      'boundaries/elements': architecture.elements,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    },
    rules: {
      'boundaries/element-types': [
        'error',
        { default: 'disallow', message: architecture.message, rules: architecture.rules },
      ],
      'no-restricted-syntax': syntax(forbidden.globalStrapi, forbidden.applicationTypes),
    },
  },
  {
    files: [`${pluginServer}/**/*.ts`],
    ignores: [...tests, `${pluginServer}/clock.ts`],
    rules: {
      'no-restricted-syntax': syntax(
        forbidden.globalStrapi,
        forbidden.applicationTypes,
        forbidden.currentTime,
      ),
    },
  },
  {
    files: [`${pluginServer}/domain/**/*.ts`],
    ignores: tests,
    rules: {
      'max-lines': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The domain imports nothing outside itself.' }] },
      ],
      'no-restricted-globals': ['error', 'strapi', ...forbidden.impure],
      'no-restricted-syntax': syntax(
        forbidden.globalStrapi,
        forbidden.applicationTypes,
        forbidden.currentTime,
        forbidden.randomness,
      ),
    },
  },
  {
    files: [`${pluginServer}/services/**/*.ts`],
    ignores: [...tests, `${pluginServer}/services/index.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // A call's own context reaches nothing outside; everything else comes through a port.
              regex: '^(?!node:async_hooks$)[^.]',
              message: 'Services reach the outside through ports.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/plugins/*'], message: 'Import the plugin by the name of its package.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.d.ts', 'tests/support/global-setup.ts', 'tests/support/overlay.ts'],
    // `declare global` knows only `var`.
    rules: { 'no-var': 'off' },
  },
);
