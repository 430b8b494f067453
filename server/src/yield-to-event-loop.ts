/**
 * Lets other requests run between two pieces of work. On SQLite every query is done within the same turn of
 * the event loop, so a long series of them would otherwise block everybody until its end.
 */
export const yieldToEventLoop = (): Promise<void> =>
  new Promise((resolve) => setImmediate(resolve));
