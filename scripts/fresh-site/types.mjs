/** Checks the plugin's declarations with the compiler of a site, in every way a site resolves modules. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { attwCli } from '../setup/tools.mjs';
import { lettersOfASite } from './letter-types.mjs';
import { compileIn, resolutionsOf } from './resolutions.mjs';
import { callsOfASite } from './service-types.mjs';

/** Files of a site that use all that the plugin exports. */
export const sourcesOfASite = [
  { file: 'letters', text: lettersOfASite },
  { file: 'calls', text: callsOfASite },
];

const checkResolution = (ts, site, resolution) => {
  const { name, faults } = compileIn({ ts, site, sources: sourcesOfASite, resolution });
  return { name: `types resolve by ${name}`, problem: faults.join('\n') || null };
};

const checkPackage = (tarball) => {
  const attw = [attwCli(), tarball, '--no-emoji', '--no-color'];
  const { status, stdout, stderr } = spawnSync(process.execPath, attw, { encoding: 'utf8' });
  return {
    name: 'arethetypeswrong finds nothing in the package',
    problem: status === 0 ? null : `${stdout}${stderr}`,
  };
};

/**
 * Checks the types in `folder`, a site with its packages and the plugin of `tarball` installed. Answers a
 * list of checks, `{ name, problem }` each; `problem` is null if all is well.
 */
export const checkTypes = ({ folder, tarball }) => {
  const site = fs.realpathSync(folder);
  const ts = createRequire(path.join(site, 'package.json'))('typescript');
  return [
    checkPackage(tarball),
    ...resolutionsOf(ts).map((resolution) => checkResolution(ts, site, resolution)),
  ];
};
