import { inPlayground, playground } from './paths.mjs';
import { quietly } from './run.mjs';
import { onlyIfChanged } from './stamp.mjs';
import { strapiCli, typescriptCli } from './tools.mjs';

const pluginInputs = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'shared',
  'server',
  'admin',
  'scripts/build-types.mjs',
];
const siteInputs = [
  'package-lock.json',
  'playground/package.json',
  'playground/tsconfig.json',
  'playground/config',
  'playground/src',
];

export const buildPlugin = () =>
  onlyIfChanged({
    name: 'plugin',
    inputs: pluginInputs,
    outputs: ['server', 'admin'].flatMap((half) => [
      `dist/${half}/index.js`,
      `dist/${half}/index.d.ts`,
    ]),
    work: () =>
      quietly({
        title: 'Building the plugin',
        log: 'build-plugin.log',
        command: 'npm',
        args: ['run', 'build'],
      }),
  });

/** Compiles the site without its panel, as the tests start it. */
export const compileSite = () =>
  onlyIfChanged({
    name: 'site',
    inputs: siteInputs,
    outputs: ['playground/dist/src/index.js', 'playground/dist/config/plugins.js'],
    work: () =>
      quietly({
        title: 'Compiling the playground',
        log: 'build-site.log',
        command: process.execPath,
        args: [typescriptCli(), '-p', inPlayground('tsconfig.json')],
      }),
  });

export const buildPanel = () =>
  onlyIfChanged({
    name: 'panel',
    inputs: [...siteInputs, 'admin', 'shared'],
    outputs: ['playground/dist/build/index.html'],
    work: () =>
      quietly({
        title: 'Building the admin panel (about a minute)',
        log: 'build-panel.log',
        command: process.execPath,
        args: [strapiCli(), 'build'],
        cwd: playground,
      }),
  });
