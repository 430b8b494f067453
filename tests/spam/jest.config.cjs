'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

/** What a spam filter thinks of the letters. Apart from `npm test`, which must pass without one. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'api'),
  rootDir: path.join(__dirname, '../..'),
  displayName: 'spam',
  maxWorkers: 1,
  testMatch: ['<rootDir>/tests/spam/**/*.test.ts'],
};
