'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

// Begins the names of all databases of this run; its workers inherit it.
process.env.TEST_RUN ??= `${Date.now().toString(36)}_`;

/**
 * The tests whose result depends on the database: how the roster is filtered, searched and sorted, how batches
 * go on, which names accounts may have, and the fate of one invitation or address when several requests want
 * it at once.
 */
const dependent = [
  '{accounts,batches,imports,privacy,roster}/**/*',
  'invitations/expiry-of-nodes',
  'outbox/reminders*',
];

/** The attacks of `docs/security.md`, whose tables name a test for each. */
const attacks = [
  '{booking,brakes,graphql,join-page,limits,rbac,security,tokens}/**/*',
  'invitations/consents',
  'letters/test-letter',
  'outbox/retries',
  'records/{content-manager,members-export,settings,transfer}',
];

/**
 * Runs tests of the server on the database that `TEST_DATABASE` names, apart from `npm test`, which must pass
 * without a server. On MySQL and MariaDB the attacks are those on names and by races, which are among the
 * first list.
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
  testMatch: [...dependent, ...(process.env.TEST_DATABASE === 'mysql' ? [] : attacks)].map(
    (files) => `<rootDir>/tests/api/${files}.test.ts`,
  ),
};
