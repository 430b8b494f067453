/** Tests the packed plugin in new sites, on the oldest and the newest Strapi. `npm run test:install` */
import { buildPlugin } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runScript } from './setup/refusal.mjs';

await runScript(async () => {
  await install();
  await buildPlugin();
  const { testFreshSites } = await import('./fresh-site/test.mjs');
  return testFreshSites();
});
