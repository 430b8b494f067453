import { step } from '../demo/steps.mjs';

/** Runs a step that no later one needs: if it fails, it is printed and counted, and the others still run. */
export const check = async (title, work) => {
  await step(title, work).catch(() => null);
};

/** Runs steps that need each other: the first that fails is printed and counted, and ends the run. */
export const inOrder = async (steps) => {
  await steps().catch((error) =>
    console.log(`      The steps after it were not done: ${error.message}`),
  );
};
