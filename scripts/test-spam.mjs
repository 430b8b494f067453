/** Asks SpamAssassin about each letter in each language. `npm run test:spam` */
import { spawnSync } from 'node:child_process';
import { runJest } from './setup/jest.mjs';
import { prepareSite } from './setup/prepare.mjs';
import { Refusal, runScript } from './setup/refusal.mjs';

await runScript(async () => {
  if (spawnSync('spamassassin', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new Refusal(
      'SpamAssassin is not installed: apt-get install -y spamassassin (macOS: brew install spamassassin), then run the command again.',
    );
  }
  await prepareSite();
  return runJest({ config: 'tests/spam/jest.config.cjs' });
});
