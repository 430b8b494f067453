/**
 * Compares the roster of a million members with one of ten thousand: two sites in processes of their own,
 * asked in turns, so that the ratios hold on a noisy machine. It then runs an action over a hundred thousand
 * members, and measures how long other requests take meanwhile.
 * `npm run bench:roster [-- postgres] [-- --members 1000000]`
 */
import { fork, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const isPostgres = process.argv.includes('postgres');
const large = option('members', 1_000_000);
const small = option('beside', 10_000);
const rounds = option('rounds', 40);

const postgres = (sql) =>
  execFileSync('psql', ['-h', '127.0.0.1', '-U', 'postgres', '-q', '-c', sql], { stdio: 'pipe' });

const databaseOf = (members) => {
  if (!isPostgres) return {};
  const name = `member_invites_bench_${members}`;
  postgres(`drop database if exists ${name}`);
  postgres(`create database ${name}`);
  return {
    DATABASE_CLIENT: 'postgres',
    DATABASE_NAME: name,
    DATABASE_USERNAME: 'postgres',
    DATABASE_PASSWORD: '',
  };
};

const startSite = async (members) => {
  const child = fork(path.join(import.meta.dirname, 'roster/site.mjs'), [String(members)], {
    env: { ...process.env, ...databaseOf(members) },
    execArgv: ['--max-old-space-size=2048'],
  });
  const site = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The site ended with ${code}`)));
  });
  console.log(`${members.toLocaleString('en')} members made in ${site.seconds} s`);
  return { ...site, members, stop: () => child.send('stop') };
};

const ask = async (site, route, body) => {
  const start = performance.now();
  const answer = await fetch(`${site.url}/member-invites${route}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const { data, meta, error } = await answer.json();
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(error)}`);
  return { ms: performance.now() - start, data, meta };
};

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];

const looks = [
  ['first page', () => '/members?'],
  ['page in the middle', ({ members }) => `/members?page=${Math.round(members / 40)}`],
  ['last page', ({ members }) => `/members?page=${Math.round(members / 20)}`],
  ['by last name, middle', ({ members }) => `/members?sort=lastName:asc&page=${members / 40}`],
  ['filtered by state', () => '/members?state=pending'],
  ['… page in its middle', ({ members }) => `/members?state=pending&page=${members / 200}`],
  ['delivery problem', () => '/members?filters[hasDeliveryProblem][$eq]=true'],
  ['last invited before', () => '/members?filters[invitedAt][$lt]=2023-11-14T01:00:00Z'],
  ['program of 3 in 10', ({ programs }) => `/members?program=${programs.many}`],
  ['program of 1 in 1000', ({ programs }) => `/members?program=${programs.few}`],
  ['own attribute', () => '/members?filters[paymentMethod][$eq]=card'],
  ['search, one address', ({ members }) => `/members?q=person${members - 7}@`],
  ['search, a name (1 in 100)', () => '/members?q=zoe'],
  ['search, two words', () => '/members?q=zoe+family4'],
  ['search, everybody', () => '/members?q=person'],
  ['search, nobody', () => '/members?q=xyz'],
  ['summary', () => '/members/summary?'],
];

const compare = async (sites) => {
  const pad = (text, width) => String(text).padEnd(width);
  console.log(`\np95 of ${rounds} requests each, in turns (ms)`);
  console.log(`${pad('', 28)}${pad(small, 10)}${pad(large, 10)}ratio`);
  for (const [name, routeOf] of looks) {
    const times = sites.map(() => []);
    for (let round = -2; round < rounds; round += 1) {
      for (const [index, site] of sites.entries()) {
        const { ms } = await ask(site, routeOf(site));
        if (round >= 0) times[index].push(ms);
      }
    }
    const [few, many] = times.map(p95);
    const isHeld = many / few <= 3 || many < 50;
    console.log(
      `${pad(name, 28)}${pad(few.toFixed(1), 10)}${pad(many.toFixed(1), 10)}${(many / few).toFixed(1)}${isHeld ? '' : '  <- over'}`,
    );
  }
};

/** Asks for a page again and again until told to stop. */
const keepAsking = async (site, isOver) => {
  const times = [];
  while (!isOver()) {
    times.push((await ask(site, '/members?page=3')).ms);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
};

const actOnMany = async (site) => {
  const selection = { all: true, query: { state: 'expired' } };
  let asked = 0;
  const idle = await keepAsking(site, () => (asked += 1) > 100);
  const start = Date.now();
  const request = { requestId: randomUUID(), selection, program: site.programs.nobody };
  const answer = await ask(site, '/members/actions/add-program', request);
  let batch = answer.data;
  let isOver = false;
  const asking = keepAsking(site, () => isOver);
  while (batch.state !== 'done') {
    await new Promise((resolve) => setTimeout(resolve, 500));
    batch = (await ask(site, `/batches/${batch.id}`)).data;
  }
  const seconds = (Date.now() - start) / 1000;
  isOver = true;
  const meanwhile = await asking;
  console.log(`\n"All" of ${batch.total.toLocaleString('en')} put into a program`);
  console.log(`answered after ${answer.ms.toFixed(0)} ms, done after ${seconds.toFixed(1)} s`);
  console.log(`added: ${batch.counts.program_added}`);
  console.log(
    `another request, p95: idle ${p95(idle).toFixed(1)} ms, meanwhile ${p95(meanwhile).toFixed(1)} ms (${meanwhile.length} requests)`,
  );
};

console.log(isPostgres ? 'PostgreSQL' : 'SQLite');
const sites = [await startSite(small), await startSite(large)];
await compare(sites);
await actOnMany(sites[1]);
for (const site of sites) site.stop();
