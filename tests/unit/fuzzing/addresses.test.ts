import fc from 'fast-check';
import {
  normaliseAddress,
  parseAddress,
  parseAddresses,
  suggestAddress,
} from '../../../shared/addresses';
import { judgeAddress } from '../../../shared/addresses/judge';
import '../../support/same-inputs';
import { hostileMegabytes, hostileText } from './hostile-text';

/** Nothing that could begin another recipient or another header. */
const harmless = /^[^\s,;:<>"()[\]\\\p{Cc}\p{Cs}\u2028\u2029]+@[a-z0-9.-]+$/iu;

jest.setTimeout(60_000);

describe('the reader of addresses, whatever it is given,', () => {
  it('answers entries that stand in the text in their order', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        let last = 0;
        for (const { start, end, typed, line } of parseAddresses(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(typed.length).toBeLessThanOrEqual(255);
          expect(typed).not.toMatch(/[\0\p{Cs}]/u);
          expect(line).toBeGreaterThan(0);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds no recipient that could be two, or a header', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const entry of parseAddresses(text)) {
          if (!entry.ok) continue;
          expect(entry.key).toMatch(harmless);
          expect(entry.key.split('@')).toHaveLength(2);
          expect(entry.email.split('@')).toHaveLength(2);
          expect(Buffer.byteLength(entry.key)).toBeLessThanOrEqual(254);
          expect(entry.name ?? '').not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has one key for one person, however often it is read', () => {
    const domain = fc.constantFrom(
      'x.org',
      'BÜCHER.de',
      'xn--bcher-kva.de',
      'ﬁ.example',
      'a。b',
      '',
    );
    const address = fc.tuple(hostileText(40), domain).map(([local, at]) => `${local}@${at}`);
    fc.assert(
      fc.property(fc.oneof(address, hostileText(60)), (text) => {
        const judged = judgeAddress(text);
        if (!judged.ok) return;
        expect(normaliseAddress(text)).toBe(judged.key);
        expect(judgeAddress(judged.key)).toEqual({ ok: true, email: judged.key, key: judged.key });
        const read = parseAddress(judged.email);
        expect(read.ok && read.key).toBe(judged.key);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back a list of addresses, whatever separates them', () => {
    const local = fc.stringMatching(/^[a-z0-9_+]{1,20}$/);
    const one = fc
      .tuple(local, fc.stringMatching(/^[a-z]{1,9}\.(org|de)$/))
      .map((p) => p.join('@'));
    const separator = fc.constantFrom(
      ',',
      ';',
      ' ',
      '\n',
      '\r\n',
      '\t',
      ', ',
      '\u00A0',
      ' ;\u200B',
    );
    fc.assert(
      fc.property(fc.array(one), separator, (addresses, between) => {
        const read = parseAddresses(addresses.join(between));
        expect(read.map((entry) => entry.ok && entry.email)).toEqual(addresses);
      }),
    );
  });

  it('gives a list as many entries as it has items', () => {
    fc.assert(
      fc.property(fc.array(hostileText()), (items) => {
        expect(parseAddresses(items)).toHaveLength(items.length);
      }),
    );
  });

  it('suggests addresses in place of addresses', () => {
    const name = fc.constantFrom('gmial', 'gmail', 'yaho', 'hotmial', 'constructor', '__proto__');
    const ending = fc.constantFrom('com', 'con', 'cmo', 'co', 'fr', 'toString', 'c', 'com.con');
    const domain = fc.tuple(name, ending).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(hostileText(20), domain, (local, at) => {
        const suggestion = suggestAddress(`${local}@${at}`);
        if (suggestion === undefined || !parseAddress(`${local}@${at}`).ok) return;
        expect(parseAddress(suggestion).ok).toBe(true);
      }),
    );
  });

  // A reader that goes over the text again and again needs hours for each of these.
  it.each(hostileMegabytes)('reads a megabyte of %s to its end', (_name, text) => {
    const entries = parseAddresses(text);
    expect(entries.every(({ end }) => end <= text.length)).toBe(true);
    expect(parseAddress(text).ok).toBe(false);
    normaliseAddress(text);
  });
});
