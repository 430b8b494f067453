'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

/** Asks a spam filter about the letters, apart from `npm test`, which must pass without one. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'api'),
  rootDir: path.join(__dirname, '../..'),
  displayName: 'spam',
  maxWorkers: 1,
  testMatch: ['<rootDir>/tests/spam/**/*.test.ts'],
};
