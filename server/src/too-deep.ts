/** No request of ours is nested deeper. What reads and prints a value calls itself, and its stack has an end. */
const deepest = 20;

const valuesIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/** Tells whether a value is nested deeper than any request that we take. */
export const isTooDeep = (value: unknown): boolean => {
  let level = [value];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    level = level.flatMap(valuesIn);
  }
  return level.length > 0;
};
