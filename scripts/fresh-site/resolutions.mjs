/** Compiles files of a site in every way a site resolves modules. */
import fs from 'node:fs';
import path from 'node:path';

const pluginFolder = '/node_modules/strapi-plugin-member-invites/';

export const isOfPlugin = ({ fileName }) => fileName.includes(pluginFolder);

/** Lists the ways, each with the endings of the files that we try it from: node16 has two module formats. */
export const resolutionsOf = (ts) => [
  {
    name: 'node10',
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    endings: ['ts'],
  },
  {
    name: 'node16',
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    endings: ['cts', 'mts'],
  },
  {
    name: 'bundler',
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    endings: ['ts'],
  },
];

/** Answers the faults in our files and in the plugin's declarations; we cannot mend those of other packages. */
const faultsOf = (ts, program, files) =>
  program
    .getSourceFiles()
    .filter((source) => files.includes(source.fileName) || isOfPlugin(source))
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map(({ file: at, start, messageText }) => {
      const line = at.getLineAndCharacterOfPosition(start).line + 1;
      return `${at.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });

const writeIn = (folder, { file, text }) => {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
  return target.replaceAll('\\', '/');
};

/**
 * Compiles `sources` in a folder of its own in the site; each is `{ file, text }`, and `file` has no ending.
 * Answers the name of the resolution, the program and the faults.
 */
export const compileIn = ({ ts, site, sources, resolution }) => {
  const { endings, name, ...options } = resolution;
  const folder = fs.mkdtempSync(path.join(site, 'compiled-'));
  try {
    const files = sources.flatMap(({ file, text }) =>
      endings.map((ending) => writeIn(folder, { file: `${file}.${ending}`, text })),
    );
    const program = ts.createProgram(files, {
      ...options,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      esModuleInterop: true,
      skipLibCheck: false,
      noEmit: true,
      typeRoots: [path.join(site, 'node_modules', '@types')],
    });
    return { name, program, faults: faultsOf(ts, program, files) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};
