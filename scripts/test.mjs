import { buildPlugin, compileSite } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runJest } from './setup/jest.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await install();
  await buildPlugin();
  await compileSite();
  return runJest({ config: 'jest.config.cjs' });
});
