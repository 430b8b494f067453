import { buildPanel, buildPlugin, compileSite } from './build.mjs';
import { install } from './install.mjs';

/** Provides a site for tests: the packages, the built plugin and the compiled playground. */
export const prepareSite = async () => {
  await install();
  await buildPlugin();
  await compileSite();
};

/** Provides a site as `prepareSite` does, with its admin panel. */
export const prepareSiteWithPanel = async () => {
  await prepareSite();
  await buildPanel();
};
