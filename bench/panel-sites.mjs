import fs from 'node:fs';
import path from 'node:path';
import { buildPlugin } from '../scripts/setup/build.mjs';
import { inPlayground, inRoot } from '../scripts/setup/paths.mjs';
import { quietly } from '../scripts/setup/run.mjs';
import { onlyIfChanged } from '../scripts/setup/stamp.mjs';
import { strapiCli } from '../scripts/setup/tools.mjs';

const site = ['package.json', 'tsconfig.json', 'config', 'src', 'public'];
const inputs = [
  'package-lock.json',
  'bench/panel-sites.mjs',
  ...site.map((file) => `playground/${file}`),
];

const pluginsWithoutOurs = `import type { Core } from '@strapi/strapi';
import plugins from './site-plugins';

export default (context: Core.Config.Shared.ConfigParams) => ({
  ...plugins(context),
  'member-invites': { enabled: false },
});
`;

/** Copies the playground to a place from which its packages and the plugin are still found. */
const copySite = (folder, hasPlugin) => {
  fs.rmSync(folder, { recursive: true, force: true });
  for (const file of site) {
    fs.cpSync(inPlayground(file), path.join(folder, file), { recursive: true });
  }
  if (hasPlugin) return;
  const config = path.join(folder, 'config');
  fs.renameSync(path.join(config, 'plugins.ts'), path.join(config, 'site-plugins.ts'));
  fs.writeFileSync(path.join(config, 'plugins.ts'), pluginsWithoutOurs);
};

const buildPanel = async (name, hasPlugin) => {
  const folder = inPlayground('.tmp', 'panel-size', name);
  const built = path.join(folder, 'dist', 'build');
  await onlyIfChanged({
    name: `panel-${name}`,
    inputs: hasPlugin ? [...inputs, 'package.json', 'tsconfig.json', 'admin', 'shared'] : inputs,
    outputs: [path.relative(inRoot(), path.join(built, 'index.html'))],
    work: () => {
      copySite(folder, hasPlugin);
      return quietly({
        title: `Building the panel ${name} the plugin (about a minute)`,
        log: `panel-${name}.log`,
        command: process.execPath,
        args: [strapiCli(), 'build', '--sourcemap'],
        cwd: folder,
      });
    },
  });
  return built;
};

/** Builds the playground's panel with the plugin and without it, and answers the folders. */
export const buildPanels = async () => {
  await buildPlugin();
  return {
    without: await buildPanel('without', false),
    having: await buildPanel('with', true),
  };
};
