/** Waits for work to be done, but not longer than this. @returns undefined if it takes longer */
export const waitAtMost = async <T>(
  milliseconds: number,
  work: Promise<T>,
): Promise<T | undefined> => {
  let patience: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    patience = setTimeout(() => resolve(undefined), milliseconds).unref();
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(patience);
  }
};

/** How long each part of the plugin may take to stop. */
export const stopLimitMs = 5_000;
