/**
 * Measures how many letters one core writes per second, by name, in all languages in turns. It compares this
 * with the least that any writing of the same letter costs: its text joined from lines, escaped, and put into
 * a template by `replaceAll`. Both run in one process, in turns, so that the ratio holds on a noisy machine.
 * `npm run bench:letters`
 */
import { requireSource } from '../scripts/setup/typescript.mjs';

const rounds = 9;
const roundMs = 200;
const required = 2000;

const { builtInLanguages: languages } = requireSource('server/src/words/book.ts');
const {
  letterNames: names,
  sampleLetter,
  writeLetter,
} = requireSource('server/src/letters/index.ts');

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Turns each line of the finished letter into a placeholder of a template, to be filled again. */
const byHand = ({ html, text }) => {
  const lines = text.split('\n').filter((line) => line.length > 3);
  const holes = lines.map((line, index) => [`{{hole${index}}}`, line]);
  const template = holes.reduce((all, [hole, line]) => all.replace(escapeHtml(line), hole), html);
  return () => ({
    text: lines.join('\n\n'),
    html: holes.reduce((all, [hole, line]) => all.replaceAll(hole, escapeHtml(line)), template),
  });
};

/** Measures the CPU time of this process only, so that others on the machine do not count. */
const cpuMs = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Runs all jobs in turns, and answers how often each was done in a second of a core. */
const perSecond = async (jobs) => {
  const start = process.cpuUsage();
  let done = 0;
  while (cpuMs(start) < roundMs) {
    for (const job of jobs) await job();
    done += jobs.length;
  }
  return (done * 1000) / cpuMs(start);
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const measure = async (name) => {
  const letters = languages.map((language) => ({ name, data: sampleLetter(name, language) }));
  const plugin = letters.map((letter) => () => writeLetter(letter));
  const hand = await Promise.all(letters.map(async (letter) => byHand(await writeLetter(letter))));
  const speeds = { plugin: [], hand: [] };
  for (let round = 0; round < rounds; round += 1) {
    speeds.hand.push(await perSecond(hand));
    speeds.plugin.push(await perSecond(plugin));
  }
  return { plugin: median(speeds.plugin), hand: median(speeds.hand) };
};

const column = (number) => String(Math.round(number)).padStart(7);

console.log(`Letters a second on one core, median of ${rounds} rounds:`);
let slowest = Infinity;
for (const name of names) {
  const { plugin, hand } = await measure(name);
  slowest = Math.min(slowest, plugin);
  const ratio = (plugin / hand).toFixed(2);
  console.log(`  ${name.padEnd(14)} ${column(plugin)}   by hand ${column(hand)}   ratio ${ratio}`);
}
if (slowest < required) {
  console.error(`The slowest is below ${required} a second.`);
  process.exitCode = 1;
}
