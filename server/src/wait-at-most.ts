/** Waits for work to be done, but not longer than this: at the end of the site nothing may hold it up. */
export const waitAtMost = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
  await Promise.race([work, patience]);
};

/** How long each part of the plugin may take to stop. */
export const stopLimitMs = 5_000;
