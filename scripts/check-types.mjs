/**
 * Prints as JSON what a site's compiler finds in the packed plugin: for each way of resolving modules its
 * faults, and the packages that the declarations ask for. `tests/unit/package-types.test.ts`
 */
import fs from 'node:fs';
import ts from 'typescript';
import { blocksOf } from './fresh-site/blocks.mjs';
import { inLinkedSite } from './fresh-site/linked-site.mjs';
import { compileIn, isOfPlugin, resolutionsOf } from './fresh-site/resolutions.mjs';
import { sourcesOfASite } from './fresh-site/types.mjs';
import { inRoot } from './setup/paths.mjs';

/** Several blocks may be the same file of a site, so each has a folder of its own. */
const blocksOfReadme = () =>
  blocksOf(fs.readFileSync(inRoot('README.md'), 'utf8'))
    .filter(({ file }) => file?.endsWith('.ts'))
    .map(({ line, file, text }) => ({ file: `README.md-${line}/${file.slice(0, -3)}`, text }));

/** Everything that a declaration of the plugin needs from outside of its folder. */
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

/** Sites that resolve as Node did before exports are left to `npm run test:install`. */
const resolutions = resolutionsOf(ts).filter(({ name }) => name !== 'node10');

await inLinkedSite((site) => {
  console.log(JSON.stringify(resolutions.map((resolution) => check({ site, resolution }))));
});
