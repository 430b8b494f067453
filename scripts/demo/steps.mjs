const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (isColoured ? `\x1b[${code}m${text}\x1b[0m` : text);

const printFacts = (facts = []) => {
  for (const fact of [facts].flat()) console.log(paint(2, `      ${fact}`));
};

const counts = { passed: 0, failed: 0 };

/** Counts how many steps of this process succeeded and failed. */
export const countSteps = () => ({ ...counts });

/**
 * Runs one step of the demo and prints it: a tick with the facts that `work` saw, or a cross with the error.
 * `work` answers `{ facts, …what later steps need }`.
 */
export const step = async (title, work) => {
  try {
    const seen = (await work()) ?? {};
    counts.passed += 1;
    console.log(`  ${paint(32, '✓')} ${title}`);
    printFacts(seen.facts);
    return seen;
  } catch (error) {
    counts.failed += 1;
    console.log(`  ${paint(31, '✗')} ${title}`);
    printFacts(error.message);
    throw error;
  }
};
