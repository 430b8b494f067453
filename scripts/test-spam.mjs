/** Asks SpamAssassin about each letter in each language. `npm run test:spam` */
import { spawnSync } from 'node:child_process';
import { buildPlugin, compileSite } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runJest } from './setup/jest.mjs';
import { Refusal, runScript } from './setup/refusal.mjs';

await runScript(async () => {
  if (spawnSync('spamassassin', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new Refusal(
      'SpamAssassin is not installed: apt-get install -y spamassassin (macOS: brew install spamassassin), then run the command again.',
    );
  }
  await install();
  await buildPlugin();
  await compileSite();
  return runJest({ config: 'tests/spam/jest.config.cjs' });
});
