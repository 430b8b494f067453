import { runJest } from './setup/jest.mjs';
import { prepareSiteWithPanel } from './setup/prepare.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await prepareSiteWithPanel();
  return runJest({ config: 'tests/e2e/jest.config.cjs' });
});
