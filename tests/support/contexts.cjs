'use strict';

const asyncHooks = require('node:async_hooks');

const { AsyncLocalStorage } = asyncHooks;

/** The contexts that were made since they were last forgotten. */
const made = new Set();

asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    made.add(this);
  }
};

/**
 * Ends the contexts that a test file opened. Jest opens one for each file and never ends it, and Node looks at
 * every open one at every promise: the files that a worker runs last take twice as long as the first.
 */
exports.forgetContexts = () => {
  for (const context of made) context.disable();
  made.clear();
};
