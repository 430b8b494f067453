import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

/** Loads a TypeScript source of the plugin directly, for scripts that need parts which no build exports. */
export const requireSource = (file) => {
  const require = createRequire(inRoot('package.json'));
  const { transformFileSync } = require('@swc/core');
  require.extensions['.ts'] ??= (module, path) => {
    const { code } = transformFileSync(path, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, path);
  };
  return require(inRoot(file));
};
