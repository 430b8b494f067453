/**
 * Lets requests in between two pieces of work. On SQLite every query is done within the same turn of the
 * event loop, so that a long row of them would otherwise hold up everybody until its end.
 */
export const yieldToEventLoop = (): Promise<void> =>
  new Promise((resolve) => setImmediate(resolve));
