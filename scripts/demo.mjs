import { checkNode } from './setup/node-version.mjs';
import { runScript } from './setup/refusal.mjs';

runScript(() => {
  checkNode();
  // The rest is loaded only now, because an old Node could not even parse it.
  return import('./demo/demo.mjs').then(({ demo }) => demo(process.argv.slice(2)));
});
