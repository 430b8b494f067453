'use strict';

require('./quick-styles.cjs');
const BrowserEnvironment = require('jest-fixed-jsdom');
const { forgetContexts } = require('../../support/contexts.cjs');

/** A browser's globals with Node's own fetch. */
module.exports = class PanelEnvironment extends BrowserEnvironment {
  async teardown() {
    forgetContexts();
    await super.teardown();
  }
};
