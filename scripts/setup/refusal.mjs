/** A problem that the person at the keyboard can fix; it is shown in one sentence, without a stack. */
export class Refusal extends Error {}

/** Runs a script to its exit code; a refusal is printed as one sentence. */
export const runScript = async (script) => {
  try {
    process.exit(await script());
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
};
