import { step } from '../demo/steps.mjs';

/** A step that no later one needs: where it fails it is printed and counted, and the others are done all the same. */
export const check = async (title, work) => {
  await step(title, work).catch(() => null);
};

/** Steps that need each other: the first that fails is printed and counted, and ends them. */
export const inOrder = async (steps) => {
  await steps().catch((error) =>
    console.log(`      The steps after it were not done: ${error.message}`),
  );
};
