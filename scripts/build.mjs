/** Builds what the tests and the demo run: the plugin, and the playground with its panel. */
import { prepareSiteWithPanel } from './setup/prepare.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await prepareSiteWithPanel();
  return 0;
});
