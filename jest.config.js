/** One configuration for all rooms; `--selectProjects unit|integration|e2e` picks one. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
  ],
};
const shared = { testEnvironment: 'node', transform, modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/.tmp'] };

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/plugins/*/{server,admin,shared}/**/*.test.ts?(x)', '<rootDir>/src/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
