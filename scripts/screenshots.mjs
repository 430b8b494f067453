/**
 * Makes docs/images: each page of the panel, with people in it, and the letters. `npm run screenshots`;
 * `npm run screenshots -- letters` for the letters alone.
 */
import { install } from './setup/install.mjs';
import { prepareSiteWithPanel } from './setup/prepare.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  if (process.argv.includes('letters')) {
    await install();
    const { makeLetterScreenshots } = await import('./screenshots/make.mjs');
    return makeLetterScreenshots();
  }
  await prepareSiteWithPanel();
  // The rest is loaded only now, because there is no browser driver before the installation.
  const { makeScreenshots } = await import('./screenshots/make.mjs');
  return makeScreenshots();
});
