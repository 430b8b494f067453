/** Makes docs/images/*.png: each page of the panel, with people in it. `npm run screenshots` */
import { buildPanel, buildPlugin, compileSite } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await install();
  await buildPlugin();
  await compileSite();
  await buildPanel();
  // The rest is loaded only now: before the installation there is no browser driver.
  const { makeScreenshots } = await import('./screenshots/make.mjs');
  return makeScreenshots();
});
