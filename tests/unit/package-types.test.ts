import fs from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

// A private name in what is exported makes the compiler leave the file out, and the build goes on.
it.each(['strapi-server', 'strapi-admin'])('the types of %s are built', (entry) => {
  const { exports } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string }>;
  };
  expect(fs.existsSync(path.join(root, exports[`./${entry}`]!.types))).toBe(true);
});
