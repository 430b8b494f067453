import { runJest } from './setup/jest.mjs';
import { prepareSite } from './setup/prepare.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await prepareSite();
  return runJest({ config: 'jest.config.cjs' });
});
