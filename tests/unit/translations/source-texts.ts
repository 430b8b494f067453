import fs from 'node:fs';
import path from 'node:path';

const sources = path.join(__dirname, '../../../admin/src');

const isSource = (file: string) => /\.tsx?$/.test(file);

/** The files outside the panel that use its texts, for both the panel and the server. */
const elsewhere = ['shared/notes.ts', 'server/src/log-words/index.ts'].map((file) =>
  path.join(__dirname, '../../..', file),
);

const code = fs
  .readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter(isSource)
  .map((file) => path.join(sources, file))
  .concat(elsewhere)
  .map((file) => fs.readFileSync(file, 'utf8'))
  .join('\n');

/**
 * Every quoted word of the panel's sources. Texts for Strapi's own registers are listed without the plugin's
 * prefix.
 */
const quoted = [
  ...code.matchAll(/(['"`])((?:\$\{pluginId\}\.)?[\w.]*(?:\$\{[^{}]*\}[\w.]*)*)\1/g),
].map(([, , words = '']) => words);

const ownPrefix = /^\$\{pluginId\}\./;

const escaped = (words: string) => words.replaceAll('.', '\\.');

/**
 * Turns `state.${state}` into an expression that its ids match. A template that does not begin with a text is
 * ignored.
 */
const patternOf = (words: string): RegExp[] => {
  if (!/^\w+\./.test(words)) return [];
  const parts = words.split(/\$\{[^{}]*\}/);
  return [new RegExp(`^${parts.map(escaped).join('[\\w.]+')}$`)];
};

const patterns = [...new Set(quoted)].flatMap((words) => patternOf(words.replace(ownPrefix, '')));

export const isUsed = (id: string): boolean => patterns.some((pattern) => pattern.test(id));

/** Ids given to Strapi with the plugin's prefix, which the compiler does not check. */
export const prefixedIds = [...new Set(quoted)]
  .filter((words) => ownPrefix.test(words))
  .map((words) => words.replace(ownPrefix, ''))
  .filter((id) => !id.includes('${'));
