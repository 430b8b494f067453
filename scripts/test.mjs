import fs from 'node:fs';
import { buildPlugin, compileSite } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { inRoot } from './setup/paths.mjs';
import { runScript } from './setup/refusal.mjs';
import { run } from './setup/run.mjs';
import { jestCli } from './setup/tools.mjs';

const resultsFile = inRoot('node_modules', '.cache', 'member-invites', 'jest-results.json');

/** Exit code of Jest; `npm test -- tests/api/join` passes on to it what stands behind the dashes. */
const runJest = async () => {
  fs.rmSync(resultsFile, { force: true });
  const report = ['--json', `--outputFile=${resultsFile}`];
  return run(process.execPath, [jestCli(), ...report, ...process.argv.slice(2)]);
};

/** A suite that failed outside its tests (it could not start, or not clean up) counts as one more. */
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

await runScript(async () => {
  await install();
  await buildPlugin();
  await compileSite();
  const code = await runJest();
  // Printed here and not by a Jest reporter: Jest may still have something to say after those.
  console.log(closingLine());
  return code;
});
