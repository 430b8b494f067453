import { parseAddresses } from '../../../shared/addresses';
import { cutIntoPieces } from '../../../admin/src/components/invite/text/pieces';
import {
  Reader,
  findEntries,
  isTooLong,
  readNow,
} from '../../../admin/src/components/invite/text/reader';

/** The same numbers every time. */
const randomness = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
};

const shards = [
  ...['a@x.org', 'Bob <b@x.org>', '"Smith, Alice" <s@x.org>', '<c@x.org>', 'd@@x.org', 'stray'],
  ...['two words', 'e@x', 'mailto:m@x.org', 'team: t@x.org', '"open', 'q"uo"te', "'f@x.org'", '-'],
  ...[
    '\u201CCurly, Name\u201D <g@x.org>',
    'h@x.org\u200B',
    '<i@x.org',
    'j@x.org>',
    '\\"',
    '@',
    '"',
  ],
  ...[
    '"k@x.org"',
    '"l"@x.org',
    '<n@x.org>foo',
    'x\u3001y@x.org',
    'z@x.org\u2028',
    '\u00A0',
    '<',
    ':',
  ],
];
const separators = [', ', ',', '; ', ';', ' ', '\n', '\t', '\n\n', '', ' \u00A0', ' , ', ',,'];

const randomText = (below: (n: number) => number): string =>
  Array.from(
    { length: 1 + below(9) },
    () => shards[below(shards.length)]! + separators[below(separators.length)]!,
  ).join('');

const essence = (text: string) =>
  parseAddresses(text).map(({ start, end, typed, ...entry }) => ({
    start,
    end,
    typed,
    key: entry.ok ? entry.key : null,
    fault: entry.ok ? undefined : entry.reason,
  }));

const readAll = (reader: Reader) =>
  findEntries(readNow(reader), () => true).map(({ start, end, typed, key, fault }) => ({
    start,
    end,
    typed,
    key,
    fault,
  }));

it('cuts a text into pieces that say one by one what the text says as a whole', () => {
  const below = randomness(1);
  for (let round = 0; round < 8000; round += 1) {
    const text = randomText(below);
    let from = 0;
    const found = [...cutIntoPieces(text)].flatMap((piece) => {
      const at = from;
      from += piece.length;
      return essence(piece).map((entry) => ({
        ...entry,
        start: entry.start + at,
        end: entry.end + at,
      }));
    });
    expect({ text, found, length: from }).toEqual({
      text,
      found: essence(text),
      length: text.length,
    });
  }
});

it('reads an edited text as if it were new, lines and long lines alike', () => {
  const below = randomness(2);
  const reader = new Reader();
  let text = Array.from({ length: 150 }, () => randomText(below)).join('');
  for (let round = 0; round < 300; round += 1) {
    const start = below(text.length);
    const end = Math.min(text.length, start + below(round % 10 === 0 ? 500 : 20));
    text = text.slice(0, start) + randomText(below) + text.slice(end);
    if (round % 50 === 25) text = text.replaceAll('\n', ' ');
    reader.write(text);
    expect(readAll(reader)).toEqual(essence(text));
  }
});

it('goes on where it was left when another keystroke comes', () => {
  const lines = Array.from({ length: 500 }, (_, nth) => `person${nth}@example.org`);
  const reader = new Reader();
  reader.write(lines.join('\n'));
  const steps = reader.steps();
  steps.next();
  reader.write(`${lines.join('\n')}x`);
  const { total, text } = readNow(reader);
  expect({ total, end: text.slice(-4) }).toEqual({ total: 500, end: 'orgx' });
});

it('keeps the blocks that an edit does not touch', () => {
  const lines = Array.from({ length: 1000 }, (_, nth) => `person${nth}@example.org`);
  const reader = new Reader();
  reader.write(lines.join('\n'));
  const before = readNow(reader);
  lines.splice(500, 0, 'new@example.org');
  reader.write(lines.join('\n'));
  const after = readNow(reader);
  const kept = after.blocks.filter((block) => before.blocks.includes(block));
  expect(after.blocks.length - kept.length).toBeLessThanOrEqual(2);
  expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(after.blocks.length);
});

it('counts as the server does: wrong ones and duplicates are entries', () => {
  const reader = new Reader();
  reader.write('a@x.org, A@X.org, bad, b@gmial.com');
  const reading = readNow(reader);
  expect(reading).toMatchObject({ total: 4, duplicates: 1 });
  expect(findEntries(reading, ({ fault }) => fault !== undefined)).toEqual([
    { start: 18, end: 21, typed: 'bad', key: null, fault: 'missing_at' },
  ]);
  expect(findEntries(reading, ({ suggestion }) => suggestion !== undefined)).toMatchObject([
    { typed: 'b@gmial.com', suggestion: 'b@gmail.com' },
  ]);
});

it('takes ten thousand addresses and refuses a hundred thousand', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, nth) => `person.number${nth}@example.org`).join('\n');
  expect(isTooLong(list(10_000))).toBe(false);
  expect(isTooLong(list(100_000))).toBe(true);
});

it.each([
  ['ten thousand lines', '\n'],
  ['ten thousand in one line', ', '],
])('reads next to nothing of %s again at a keystroke', (_case, separator) => {
  const text = Array.from({ length: 10_000 }, (_, n) => `person${n}@example${n % 97}.org`).join(
    separator,
  );
  const reader = new Reader();
  const countSteps = (): number => [...reader.steps()].length;
  reader.write(text);
  const whole = countSteps();
  expect(whole).toBeGreaterThan(100);
  for (let nth = 1; nth <= 20; nth += 1) {
    reader.write(`${text.slice(0, 100_000)}${'x'.repeat(nth)}${text.slice(100_000)}`);
    expect(countSteps()).toBeLessThanOrEqual(whole / 50);
  }
});
