import type * as NodeModule from 'node:module';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

/** The object that `strapi-environment.cjs` puts on the global scope. */
declare const native: {
  require: NodeJS.Require;
  kept: Map<string, unknown>;
  forgetStrapi: () => void;
};

const { createRequire } = native.require('node:module') as typeof NodeModule;

/**
 * Requires modules as Node does, outside the sandbox of the test file, so that they are the ones that Strapi
 * itself gets. They stay loaded for the next file, and find the global Strapi.
 */
export const requireFromStrapi = createRequire(
  native.require.resolve('@strapi/strapi/package.json'),
);

/** Requires a library of the tests' own as Node does, so that a worker loads it once and not for every file. */
export const requireOnce = <Library>(name: string): Library => native.require(name) as Library;

/** Makes something once for all test files of a worker. */
export function keptForWorker<T>(name: string, make: () => Promise<T>): Promise<T> {
  const { kept } = native;
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as Promise<T>;
}

const signals = ['SIGTERM', 'SIGINT'] as const;
const listenersOf = new WeakMap<Core.Strapi, [NodeJS.Signals, () => void][]>();

const signalListeners = (): [NodeJS.Signals, () => void][] =>
  signals.flatMap((signal) =>
    process
      .listeners(signal)
      .map((listener): [NodeJS.Signals, () => void] => [signal, listener as () => void]),
  );

const folder = (name: string): string => path.join(__dirname, '../..', name, path.sep);

/** The plugin and the site, Strapi's plugin that extensions change, and the memory of who signed in how often. */
const loadedAnew = [
  'dist',
  'playground',
  'node_modules/@strapi/plugin-users-permissions',
  'node_modules/koa2-ratelimit',
].map(folder);

/** It keeps what it read of the content types, and a site with files of its own may have others. */
const contentManager = folder('node_modules/@strapi/content-manager');

/** Lets the next site load what an earlier one may have changed. */
function forgetChangeable(appDir: string | undefined): void {
  const { cache } = native.require;
  const isSameSite = native.kept.get('appDir') === appDir;
  native.kept.set('appDir', appDir);
  const changed = isSameSite ? loadedAnew : [...loadedAnew, contentManager];
  const changeable = Object.keys(cache).filter((file) =>
    changed.some((place) => file.startsWith(place)),
  );
  for (const file of changeable) Reflect.deleteProperty(cache, file);
}

export function createStrapi(
  options: Parameters<typeof StrapiModule.createStrapi>[0],
): Core.Strapi {
  forgetChangeable(options?.appDir);
  const before = new Set(signalListeners().map(([, listener]) => listener));
  const strapi = (native.require('@strapi/strapi') as typeof StrapiModule).createStrapi(options);
  const added = signalListeners().filter(([, listener]) => !before.has(listener));
  listenersOf.set(strapi, added);
  return strapi;
}

const removeSignalListeners = (strapi: Core.Strapi): void => {
  for (const [signal, listener] of listenersOf.get(strapi) ?? []) process.off(signal, listener);
};

/** Ends a site. Strapi itself would remove every listener from the process, including that of Jest's worker. */
export async function destroyStrapi(strapi: Core.Strapi): Promise<void> {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
    removeSignalListeners(strapi);
  }
}

/** Ends a site that refused to start, which `destroy` cannot. */
export async function abandonStrapi(strapi: Core.Strapi): Promise<void> {
  await strapi.db?.destroy();
  removeSignalListeners(strapi);
  native.forgetStrapi();
}
