/**
 * Makes docs/images: each page of the panel, with people in it, and the letters. `npm run screenshots`;
 * `npm run screenshots -- letters` for the letters alone.
 */
import { buildPanel, buildPlugin, compileSite } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await install();
  if (process.argv.includes('letters')) {
    const { makeLetterScreenshots } = await import('./screenshots/make.mjs');
    return makeLetterScreenshots();
  }
  await buildPlugin();
  await compileSite();
  await buildPanel();
  // The rest is loaded only now, because there is no browser driver before the installation.
  const { makeScreenshots } = await import('./screenshots/make.mjs');
  return makeScreenshots();
});
