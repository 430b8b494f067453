'use strict';

const { TestEnvironment } = require('jest-environment-node');

/**
 * Strapi and its libraries ask `instanceof` of these. Jest gives each test file its own ones, which
 * Strapi, loaded outside, would not recognise.
 */
const oneForAll = ['Date', 'Error', 'Map', 'Set', 'Promise', 'RegExp'];

/**
 * Node's own environment of Jest, with a Strapi that is loaded by Node itself, once for all test files
 * of a worker. Loaded by Jest, each file compiled its thousands of modules again and kept them: most of
 * the time of `npm test`.
 */
const kept = new Map();

module.exports = class StrapiEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of oneForAll) this.global[name] = globalThis[name];
    // Jest copies the environment variables, and Strapi reads the process's own ones.
    this.global.process = process;
    this.global.native = {
      require,
      kept,
      /** Strapi makes itself global; one that never loaded does not take that back. */
      forgetStrapi: () => Reflect.deleteProperty(globalThis, 'strapi'),
    };
  }
};
