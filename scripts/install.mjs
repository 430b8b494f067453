import { checkNode } from './setup/node-version.mjs';
import { runScript } from './setup/refusal.mjs';

// For CI, which lints before it tests; `npm test` and `npm run demo` install by themselves.
runScript(() => {
  checkNode();
  return import('./setup/install.mjs').then(({ install }) => install()).then(() => 0);
});
