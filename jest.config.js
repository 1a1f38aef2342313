/** One configuration for all rooms; `--selectProjects unit|integration|e2e` picks one. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
const shared = {
  testEnvironment: 'node',
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/.tmp'],
};
/** These boot applications: compiled files, and a database server where TEST_DATABASE asks for one. */
const booted = {
  ...shared,
  setupFiles: ['<rootDir>/tests/support/own-environment.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

module.exports = {
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      // Unit tests need no build.
      moduleNameMapper: {
        '^strapi-plugin-interpretation-sync/domain$':
          '<rootDir>/plugins/interpretation-sync/server/src/domain/index.ts',
      },
      testMatch: [
        '<rootDir>/plugins/*/{server,admin,shared}/**/*.test.ts?(x)',
        '<rootDir>/src/**/*.test.ts',
        '<rootDir>/tests/unit/**/*.test.ts',
      ],
    },
    {
      ...booted,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
    },
    {
      ...booted,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
    {
      ...booted,
      displayName: 'chaos',
      testMatch: ['<rootDir>/tests/chaos/**/*.test.ts'],
    },
    {
      ...booted,
      displayName: 'screenshots',
      testMatch: ['<rootDir>/tests/screenshots/**/*.test.ts'],
    },
  ],
};
