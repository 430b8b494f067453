'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

/** Tests what a person does in a real browser, apart from `npm test`, which must pass without one. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'api'),
  rootDir: path.join(__dirname, '../..'),
  displayName: 'browser',
  maxWorkers: 2,
  workerIdleMemoryLimit: '2GB',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/e2e/support/browser-setup.ts'],
};
