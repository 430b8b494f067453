import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

const stampFile = (name) => inRoot('node_modules', '.cache', 'member-invites', `${name}.stamp`);

const leaveOut = new Set(['node_modules', 'dist', '.tmp', '.cache', '.strapi']);

const filesUnder = (entry) => {
  if (!fs.existsSync(entry)) return [];
  if (!fs.statSync(entry).isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .filter((name) => !leaveOut.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
};

/** Hashes names and contents, not times, so that a checkout or a deleted file counts like an edit. */
const digest = (inputs) => {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const file of inputs.flatMap((input) => filesUnder(inRoot(input)))) {
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
};

const readStamp = (name) => {
  const file = stampFile(name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
};

/** Does the work only if its inputs changed since it last succeeded, or if an output is missing. */
export const onlyIfChanged = async ({ name, inputs, outputs, work }) => {
  const now = digest(inputs);
  const isThere = outputs.every((output) => fs.existsSync(inRoot(output)));
  if (isThere && readStamp(name) === now) return;
  await work();
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), now);
};
