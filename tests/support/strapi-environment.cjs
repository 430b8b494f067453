'use strict';

const NodeEnvironment = require('./node-environment.cjs');

/**
 * Strapi and its libraries use `instanceof` with these classes. Jest gives each test file its own ones, which
 * Strapi, loaded outside, would not recognise.
 */
const oneForAll = ['Date', 'Error', 'Map', 'Set', 'Promise', 'RegExp'];

/**
 * Strapi hashes passwords on the event loop, slowly on purpose. The tests make hundreds of accounts and admins,
 * and none of their hashes is worth stealing. What the plugin hashes itself keeps its cost.
 */
const hashCheaply = (library) => {
  const { hash } = library;
  // A comparison hashes as well, with the salt of the other hash, which must stay.
  library.hash = (password, salt, ...more) =>
    hash(password, typeof salt === 'number' ? 4 : salt, ...more);
};

hashCheaply(require('bcryptjs'));

/** Things that are made once for all test files of a worker, by name. */
const kept = new Map();

/**
 * Jest's environment for Node, with a Strapi that Node itself loads once for all test files of a worker. When
 * Jest loaded it, each file compiled its thousands of modules again and kept them.
 */
module.exports = class StrapiEnvironment extends NodeEnvironment {
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
