/**
 * Compiles a small site against the packed plugin and prints as JSON, for each way of resolving modules, the
 * faults and the packages that the declarations import. `tests/unit/package-types.test.ts` runs it.
 */
import fs from 'node:fs';
import ts from 'typescript';
import { blocksOf } from './fresh-site/blocks.mjs';
import { inLinkedSite } from './fresh-site/linked-site.mjs';
import { compileIn, isOfPlugin, resolutionsOf } from './fresh-site/resolutions.mjs';
import { sourcesOfASite } from './fresh-site/types.mjs';
import { inRoot } from './setup/paths.mjs';

/** Gives each block a folder of its own, because several blocks may be the same file of a site. */
const blocksOfReadme = () =>
  blocksOf(fs.readFileSync(inRoot('README.md'), 'utf8'))
    .filter(({ file }) => file?.endsWith('.ts'))
    .map(({ line, file, text }) => ({ file: `README.md-${line}/${file.slice(0, -3)}`, text }));

/** Lists what the plugin's declarations need from outside of the package. */
const packagesOf = (program) =>
  program
    .getSourceFiles()
    .filter(isOfPlugin)
    .map(({ text }) => ts.preProcessFile(text))
    .flatMap(({ importedFiles, typeReferenceDirectives, ambientExternalModules }) => [
      ...importedFiles.map(({ fileName }) => fileName),
      ...typeReferenceDirectives.map(({ fileName }) => fileName),
      ...(ambientExternalModules ?? []),
    ])
    .filter((name) => !name.startsWith('.'));

const check = ({ site, resolution }) => {
  const sources = [...sourcesOfASite, ...blocksOfReadme()];
  const { name, program, faults } = compileIn({ ts, site, sources, resolution });
  return { name, faults, packages: [...new Set(packagesOf(program))] };
};

/** `npm run test:install` covers node10 as well. */
const resolutions = resolutionsOf(ts).filter(({ name }) => name !== 'node10');

await inLinkedSite((site) => {
  console.log(JSON.stringify(resolutions.map((resolution) => check({ site, resolution }))));
});
