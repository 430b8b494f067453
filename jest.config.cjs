'use strict';

/** Strapi is loaded as it is published, and so is what was built before the tests: only the tests
 * and the sources they import are compiled here. */
const compiled = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/tests/support/node-environment.cjs',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/playground/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/', '<rootDir>/bench/'],
};

/** The panel's components, in a browser's globals with Node's own fetch. */
const panel = {
  testEnvironment: '<rootDir>/tests/admin/support/panel-environment.cjs',
  // These packages are published as ES modules only, but Strapi's CommonJS build requires them.
  transformIgnorePatterns: [
    '/node_modules/(?!(fractional-indexing|react-dnd|react-dnd-html5-backend|dnd-core|@react-dnd/[^/]+|msw|@mswjs|until-async|rettime|@open-draft|strict-event-emitter|outvariant|is-node-process|headers-polyfill|cookie)/)',
    '<rootDir>/dist/',
  ],
  moduleNameMapper: {
    '^@strapi/admin-test-utils$': '<rootDir>/tests/admin/support/admin-test-utils.ts',
    '\\.css(\\?raw)?$': '<rootDir>/tests/admin/support/style-sheet.cjs',
  },
  transform: {
    '^.+\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 3,
  // A worker that has grown is replaced, because Node never frees the memory of loaded modules.
  workerIdleMemoryLimit: '2GB',
  projects: [
    {
      ...compiled,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
    },
    {
      ...compiled,
      displayName: 'api',
      testEnvironment: '<rootDir>/tests/support/strapi-environment.cjs',
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/api-setup.ts'],
    },
    {
      ...compiled,
      ...panel,
      displayName: 'admin',
      testMatch: ['<rootDir>/tests/admin/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/admin/support/panel-setup.ts'],
    },
  ],
};
