import fs from 'node:fs';
import { inPlayground } from '../setup/paths.mjs';

/** Marks each address of the sample text, so that the demo invites new people every time. */
export const samplePeople = () => {
  const mark = Date.now().toString(36);
  const text = fs
    .readFileSync(inPlayground('sample-addresses.txt'), 'utf8')
    .replaceAll('@', `+${mark}@`);
  return { mark, text, emails: text.match(/[^\s<>,;]+@[^\s<>,;]+/g) };
};
