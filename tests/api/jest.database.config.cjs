'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

/**
 * Tests what a database decides: how the roster is filtered, searched and put in order, how batches go on, and
 * what becomes of one invitation when several want it at once. They run on the database that `TEST_DATABASE`
 * names, apart from `npm test`, which must pass without a server.
 */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'api'),
  rootDir: path.join(__dirname, '../..'),
  displayName: process.env.TEST_DATABASE ?? 'sqlite',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  // Knex says at every table that Strapi makes on MySQL what nobody can do anything about.
  silent: true,
  testMatch: [
    '<rootDir>/tests/api/{roster,imports,batches}/**/*.test.ts',
    '<rootDir>/tests/api/invitations/expiry-of-nodes.test.ts',
    '<rootDir>/tests/api/outbox/reminders*.test.ts',
  ],
};
