'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

// Begins the names of all databases of this run; its workers inherit it.
process.env.TEST_RUN ??= `${Date.now().toString(36)}_`;

/**
 * Runs the tests whose result depends on the database: how the roster is filtered, searched and sorted, how
 * batches go on, which names accounts may have, and the fate of one invitation or address when several
 * requests want it at once. They run on the database that `TEST_DATABASE` names, apart from `npm test`, which
 * must pass without a server.
 */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'api'),
  rootDir: path.join(__dirname, '../..'),
  displayName: process.env.TEST_DATABASE ?? 'sqlite',
  maxWorkers: 3,
  workerIdleMemoryLimit: '2GB',
  globalTeardown: '<rootDir>/tests/support/databases/drop-kept.ts',
  // Knex prints a warning that nobody can avoid for every table that Strapi creates on MySQL.
  silent: true,
  testMatch: [
    '<rootDir>/tests/api/{roster,imports,batches,privacy}/**/*.test.ts',
    '<rootDir>/tests/api/accounts/{registering-at-once,squatted-names,taken-names,replaced-accounts}.test.ts',
    '<rootDir>/tests/api/accounts/accepts-of-nodes.test.ts',
    '<rootDir>/tests/api/invitations/expiry-of-nodes.test.ts',
    '<rootDir>/tests/api/outbox/reminders*.test.ts',
  ],
};
