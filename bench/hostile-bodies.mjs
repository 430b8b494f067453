/**
 * Measures for how long a megabyte that is no list of addresses holds up everybody else, compared with a body
 * of the same size that is refused for an unknown key: the time that Strapi needs to read it.
 * `npm run build && node bench/hostile-bodies.mjs`
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { adminToken, startSite } from './site.mjs';

const megabyte = 1_000_000;
const filled = (piece) => piece.repeat(Math.floor(megabyte / Buffer.byteLength(piece)));
const listOf = (item, length) => Array.from({ length }, () => item);

const bodies = {
  'letters, no separator': { addresses: filled('a') },
  commas: { addresses: filled('a,') },
  'quotation marks': { addresses: filled("'") },
  'angle brackets': { addresses: filled('<>') },
  'zero-width characters': { addresses: filled('\u200B') },
  'good addresses': { addresses: filled('ab@cd.org ') },
  'a list of short items': { addresses: listOf('a', 240_000) },
  'many ids': { selection: { ids: listOf('a', 240_000) } },
  'many ids that are none': { selection: { ids: listOf(1, 480_000) } },
};

const send = (site, token, body) =>
  fetch(`${site.url}/member-invites/batches/review`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });

/** @returns the longest time in ms that a timer waited while the request was answered, the best of three */
const heldUp = async (site, token, body) => {
  const waits = [];
  for (let round = 0; round < 3; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const { status } = await send(site, token, body);
    await new Promise((resolve) => setTimeout(resolve, 20));
    delay.disable();
    if (status !== 400) throw new Error(`answered ${status}`);
    waits.push(delay.max / 1e6);
  }
  return Math.min(...waits);
};

const site = await startSite({ smtpPort: 1 });
const token = await adminToken(site);
await heldUp(site, token, { unknown: 'warm' });
const bare = await heldUp(site, token, { unknown: filled('a') });
console.log(`an unknown key         ${bare.toFixed(0).padStart(5)} ms`);
for (const [name, body] of Object.entries(bodies)) {
  const held = await heldUp(site, token, body);
  console.log(
    `${name.padEnd(22)} ${held.toFixed(0).padStart(5)} ms   ${(held / bare).toFixed(1)} times`,
  );
}
await site.stop();
process.exit(0);
