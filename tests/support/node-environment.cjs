'use strict';

const { TestEnvironment } = require('jest-environment-node');
const { forgetContexts } = require('./contexts.cjs');

module.exports = class NodeEnvironment extends TestEnvironment {
  async teardown() {
    forgetContexts();
    await super.teardown();
  }
};
