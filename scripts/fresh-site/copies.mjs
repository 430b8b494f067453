import fs from 'node:fs';
import path from 'node:path';
import { check } from './check.mjs';

/** Packages of which there must be only one copy, because `instanceof` or a React context fails between two. */
const sharedWithStrapi = [
  '@strapi/utils',
  '@strapi/admin',
  '@strapi/design-system',
  '@strapi/icons',
  'react',
  'react-dom',
  'react-intl',
  'react-router-dom',
  'styled-components',
  'yup',
];

const isFolder = (entry) => fs.statSync(entry, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Lists the packages directly in a node_modules folder, including those under a scope. */
const packagesIn = (modules) =>
  fs
    .readdirSync(modules)
    .flatMap((name) =>
      name.startsWith('@')
        ? fs.readdirSync(path.join(modules, name)).map((inScope) => `${name}/${inScope}`)
        : [name],
    )
    .filter((name) => isFolder(path.join(modules, name)));

/** Walks the whole tree of node_modules; answers the path of every package found, by its name. */
const findPackages = (modules, found = new Map()) => {
  if (!isFolder(modules)) return found;
  for (const name of packagesIn(modules)) {
    const folder = path.join(modules, name);
    found.set(name, [...(found.get(name) ?? []), folder]);
    findPackages(path.join(folder, 'node_modules'), found);
  }
  return found;
};

const versionOf = (folder) =>
  JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

export const checkCopies = async (folder) => {
  const found = findPackages(path.join(folder, 'node_modules'));
  for (const name of sharedWithStrapi) {
    await check(`One copy of ${name}`, () => {
      const copies = found.get(name) ?? [];
      const versions = copies.map(versionOf);
      if (copies.length !== 1) throw new Error(`${copies.length} copies: ${versions.join(', ')}`);
      return { facts: versions };
    });
  }
};
