/**
 * Writes the declarations of all sources, and beside each bundle those that its importers find. `npm run
 * build`
 */
import fs from 'node:fs';
import { inRoot } from './setup/paths.mjs';
import { runScript } from './setup/refusal.mjs';
import { run } from './setup/run.mjs';
import { typescriptCli } from './setup/tools.mjs';

/**
 * TypeScript looks beside the bundle it was sent to: index.d.ts for index.js, index.d.mts for index.mjs. Each
 * module format needs a declaration of its own, and one `types` in package.json's exports could name only
 * one; Strapi's builder refuses conditions within conditions. The type is exported by its name, because a
 * default export means something else if an ES module reads CommonJS.
 */
const declarationsOf = (type) => `import type { ${type} } from './src/index.js';

export type * from './src/index.js';
declare const plugin: ${type};
export default plugin;
`;

const buildTypes = async (half, type) => {
  const code = await run(process.execPath, [
    typescriptCli(),
    '-p',
    inRoot(half, 'tsconfig.build.json'),
  ]);
  if (code !== 0) return code;
  for (const file of ['index.d.ts', 'index.d.mts']) {
    fs.writeFileSync(inRoot('dist', half, file), declarationsOf(type));
  }
  return 0;
};

await runScript(
  async () => (await buildTypes('server', 'ServerPlugin')) || buildTypes('admin', 'AdminPlugin'),
);
