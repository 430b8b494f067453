/** Waits for work to be done, but not longer than this. @returns undefined where it takes longer */
export const waitAtMost = async <T>(
  milliseconds: number,
  work: Promise<T>,
): Promise<T | undefined> => {
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds).unref();
  });
  return Promise.race([work, patience]);
};

/** How long each part of the plugin may take to stop. */
export const stopLimitMs = 5_000;
