/**
 * Measures how long the two sweeps take for many due invitations on SQLite, compared with the bare statements
 * that do the same at once, and how long other requests wait meanwhile.
 * `npm run bench:expiry [-- --due 10000 --rounds 3 --beside <another checkout, built>]`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const due = option('due', '10000');
const rounds = Number(option('rounds', '3'));
const own = path.resolve(import.meta.dirname, '..');
const other = option('beside');

const startSite = async (name, root) => {
  const child = fork(path.join(import.meta.dirname, 'expiry/site.mjs'), [due, root]);
  const [{ url }] = await once(child, 'message');
  return { name, child, url: `${url}/api/member-invites/booking-settings` };
};

/** Measures how long an answer takes that needs the database. */
const ask = async ({ url }) => {
  const start = performance.now();
  // The site closes a connection that was idle for long.
  const answer = await fetch(url, { headers: { connection: 'close' } });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.text();
  return performance.now() - start;
};

const watch = async (site, isOver) => {
  const times = [];
  while (!isOver()) {
    times.push(await ask(site));
    await pause(10);
  }
  return times.toSorted((one, another) => one - another);
};

/** Does a sweep on this site. @returns how long it took and, with `isWatched`, how long others waited */
const run = async (site, order, isWatched = false) => {
  site.child.send(order);
  await once(site.child, 'message'); // it is ready
  let isOver = !isWatched;
  const watching = watch(site, () => isOver);
  const [{ ms }] = await once(site.child, 'message');
  isOver = true;
  return { ms, times: await watching };
};

const told = (times) => {
  const share = (part) => times[Math.floor((times.length - 1) * part)].toFixed(0);
  return `p95 ${share(0.95)} ms, longest ${share(1)} ms (${times.length} answers)`;
};

const median = (numbers) =>
  numbers.toSorted((one, another) => one - another)[Math.floor(numbers.length / 2)];

/** Runs the bare statements and the sweep in turns, while there are no other requests. */
const compare = async (site, sweep) => {
  const [raw, all] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    raw.push((await run(site, { sweep, isRaw: true })).ms);
    all.push((await run(site, { sweep, isRaw: false })).ms);
  }
  const [bare, whole] = [median(raw), median(all)];
  const ratio = (whole / bare).toFixed(1);
  console.log(`  ${site.name}: ${whole.toFixed(0)} ms, bare ${bare.toFixed(0)} ms, ratio ${ratio}`);
};

const sites = [await startSite('now', own)];
if (other) sites.push(await startSite('beside', path.resolve(other)));
for (const site of sites) for (let round = 0; round < 50; round += 1) await ask(site);
for (const sweep of ['expireDue', 'remindDue']) {
  console.log(`${sweep}, ${Number(due).toLocaleString('en')} due, median of ${rounds}:`);
  for (const site of sites) await compare(site, sweep);
  console.log('another request:');
  for (const site of sites) {
    const end = Date.now() + 3_000;
    console.log(`  ${site.name}, idle: ${told(await watch(site, () => Date.now() > end))}`);
    const { times } = await run(site, { sweep, isRaw: false }, true);
    console.log(`  ${site.name}, meanwhile: ${told(times)}`);
  }
}
for (const { child } of sites) child.send('stop');
