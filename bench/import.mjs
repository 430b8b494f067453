/**
 * Measures what a CSV file of 100,000 rows costs the site that takes it: memory beyond what it had, time, and how
 * long others wait for their answers meanwhile, beside the same site at rest. `npm run bench:import`
 */
import { Blob } from 'node:buffer';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const rows = Number(process.env.ROWS ?? 100_000);
const everyMs = 100;

const csv = () => {
  const lines = ['E-Mail;Vorname;Nachname;Sprache;Tags;Telefon'];
  for (let n = 0; n < rows; n += 1) {
    lines.push(`person${n}@bench.example.org;Vorname${n};Müller-${n};de;Kurs ${n % 7};+49 30 ${n}`);
  }
  return new Blob([lines.join('\r\n')], { type: 'text/csv' });
};

const child = fork(path.join(import.meta.dirname, 'import-site.mjs'), {
  execArgv: ['--expose-gc', ...(process.env.PROFILE ? ['--cpu-prof'] : [])],
});
const [{ url, token }] = await once(child, 'message');
const headers = { authorization: `Bearer ${token}` };

const ask = async (route, init = {}) => {
  const answer = await fetch(`${url}/member-invites${route}`, { headers, ...init });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()).data;
};

const memory = async (message) => {
  child.send(message);
  const [answer] = await once(child, 'message');
  return answer.memory;
};

/** Asks for a page of the roster again and again, and measures how long each answer takes. */
const watch = async (isOver) => {
  const times = [];
  while (!isOver()) {
    const start = performance.now();
    await ask('/members?pageSize=20');
    times.push(performance.now() - start);
    await pause(everyMs);
  }
  return times.toSorted((a, b) => a - b);
};

const share = (times, part) => Math.round(times[Math.floor((times.length - 1) * part)]);
const told = (times) =>
  `median ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms, longest ${share(times, 1)} ms (${times.length} answers)`;

const importAll = async () => {
  const form = new FormData();
  form.set('options', JSON.stringify({ requestId: randomUUID(), send: false }));
  form.set('files', csv(), 'people.csv');
  const start = Date.now();
  const { id } = await ask('/batches/import', { method: 'POST', body: form });
  const stored = Date.now() - start;
  for (;;) {
    const batch = await ask(`/batches/${id}`);
    if (batch.state === 'done') return { stored, done: Date.now() - start, counts: batch.counts };
    await pause(1000);
  }
};

await watch(
  (
    (end) => () =>
      Date.now() > end
  )(Date.now() + 3_000),
); // warm
const idle = await watch(
  (
    (end) => () =>
      Date.now() > end
  )(Date.now() + 10_000),
);
const before = await memory('begin');
let isOver = false;
const importing = importAll().finally(() => (isOver = true));
const busy = await watch(() => isOver);
const { stored, done, counts } = await importing;
const after = await memory('end');

const seconds = (ms) => (ms / 1000).toFixed(1);
console.log(`${rows} rows, ${counts.added} added:`);
console.log(`  stored after  ${seconds(stored)} s, worked off after ${seconds(done)} s`);
console.log(
  `  memory        ${after.rss - before.rss} MB more (resident: ${before.rss} → at most ${after.rss} MB), heap ${before.heap} → at most ${after.heap} MB`,
);
console.log(`  others, idle  ${told(idle)}`);
console.log(`  others, busy  ${told(busy)}`);
console.log(`  ratio of p95  ${(share(busy, 0.95) / share(idle, 0.95)).toFixed(1)}`);
child.send('stop');
