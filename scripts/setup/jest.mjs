import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { jestCli } from './tools.mjs';

const resultsFile = inRoot('node_modules', '.cache', 'member-invites', 'jest-results.json');

/** Counts a suite that failed outside its tests (it could not start or clean up) as one more failure. */
const failedOutsideTests = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');

const closingLine = () => {
  if (!fs.existsSync(resultsFile)) return '0 passed, 1 failed';
  const results = JSON.parse(fs.readFileSync(resultsFile, 'utf8'));
  const failed = results.numFailedTests + results.testResults.filter(failedOutsideTests).length;
  const skipped = results.numPendingTests + results.numTodoTests;
  const line = `${results.numPassedTests} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
};

/** Tests make much garbage: with more room for new objects, Node collects it in a sixth less of the whole time. */
const nodeOptions = ['--max-semi-space-size=64'];

/**
 * Runs Jest with the arguments after `npm test --`, and ends with the line `N passed, N failed`. Answers its
 * exit code.
 */
export const runJest = async ({ config }) => {
  fs.rmSync(resultsFile, { force: true });
  const report = [`--config=${inRoot(config)}`, '--json', `--outputFile=${resultsFile}`];
  const code = await run(process.execPath, [
    ...nodeOptions,
    jestCli(),
    ...report,
    ...process.argv.slice(2),
  ]);
  // The line is printed here and not by a Jest reporter, because Jest may print more after its reporters.
  console.log(closingLine());
  return code;
};
