/** Checks the plugin's declarations with the compiler of a site, in every way a site resolves modules. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { attwCli } from '../setup/tools.mjs';
import { lettersOfASite } from './letter-types.mjs';

const pluginFolder = '/node_modules/strapi-plugin-member-invites/';

const resolutions = (ts) => [
  {
    name: 'node10',
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    file: 'plugin-types.ts',
  },
  {
    name: 'node16, from CommonJS',
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    file: 'plugin-types.cts',
  },
  {
    name: 'node16, from an ES module',
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    file: 'plugin-types.mts',
  },
  {
    name: 'bundler',
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    file: 'plugin-types.ts',
  },
];

/** Lists the faults in our file and in the plugin's own declarations; we cannot fix those of other packages. */
const faultsOf = (ts, program, file) =>
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName === file || fileName.includes(pluginFolder))
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map(({ file: at, start, messageText }) => {
      const line = at.getLineAndCharacterOfPosition(start).line + 1;
      return `${at.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });

const checkResolution = (ts, folder, { name, file, ...resolution }) => {
  const target = path.join(folder, file);
  fs.writeFileSync(target, lettersOfASite);
  try {
    const program = ts.createProgram([target], {
      ...resolution,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      esModuleInterop: true,
      skipLibCheck: false,
      noEmit: true,
      typeRoots: [path.join(folder, 'node_modules', '@types')],
    });
    const faults = faultsOf(ts, program, target.replaceAll('\\', '/'));
    return { name: `types resolve by ${name}`, problem: faults.join('\n') || null };
  } finally {
    fs.rmSync(target);
  }
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
    ...resolutions(ts).map((resolution) => checkResolution(ts, site, resolution)),
  ];
};
