import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(__dirname, '../../..');

export const sourcesUnder = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));

/** Finds the file that a relative import means. */
const resolve = (from: string, specifier: string): string | undefined => {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => target + ending)
    .find((file) => /\.tsx?$/.test(file) && fs.existsSync(path.join(root, file)));
};

const isOfTypes = (statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.every((element) => element.isTypeOnly);
};

/**
 * Lists the files whose values this one needs while it is being loaded, without types and `import()`, which
 * comes later.
 */
export const valueImportsOf = (file: string): string[] => {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || isOfTypes(statement)) return [];
    if (!moduleSpecifier.text.startsWith('.')) return [];
    return resolve(file, moduleSpecifier.text) ?? [];
  });
};

/** Finds circles of value imports among these files, each as a list of its files. */
export const circlesAmong = (importsOf: ReadonlyMap<string, readonly string[]>): string[][] => {
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const imported of importsOf.get(file) ?? []) visit(imported);
    way.pop();
    done.add(file);
  };
  for (const file of importsOf.keys()) visit(file);
  return circles;
};
