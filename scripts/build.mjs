/** Builds what the tests and the demo run: the plugin, and the playground with its panel. */
import { buildPanel, buildPlugin, compileSite } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await install();
  await buildPlugin();
  await compileSite();
  await buildPanel();
  return 0;
});
