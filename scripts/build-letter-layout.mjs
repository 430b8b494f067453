#!/usr/bin/env node
// Compiles server/src/mail/letters/layout.mjml into layout.generated.ts beside it.
// `--check` writes nothing and fails when the two have drifted apart.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import mjml2html from 'mjml';
import { format, resolveConfig } from 'prettier';

const folder = new URL('../server/src/mail/letters/', import.meta.url);
const source = new URL('layout.mjml', folder);
const target = fileURLToPath(new URL('layout.generated.ts', folder));

async function compile() {
  const { html } = await mjml2html(await readFile(source, 'utf8'), {
    fonts: {},
    keepComments: false,
    validationLevel: 'strict',
  });
  return html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

async function generate() {
  const literal = (await compile()).replaceAll(/[\\`]|\$\{/g, '\\$&');
  const module = `// Made by scripts/build-letter-layout.mjs from layout.mjml: change that one and run it again.\nexport const layoutHtml = \`${literal}\`;\n`;
  return format(module, { ...(await resolveConfig(target)), parser: 'typescript' });
}

const generated = await generate();
if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== generated) {
    console.error('layout.generated.ts is stale: run node scripts/build-letter-layout.mjs');
    process.exit(1);
  }
} else {
  await writeFile(target, generated);
}
