import { splitName } from '../../../shared/addresses';
import { settingsSchema } from '../../../shared/schemas/settings';
import { isTimeZone } from '../../../shared/time-zone';
import { mentionsOf } from '../../../server/src/domain/address-mentions';
import { searchKey } from '../../../server/src/domain/search-key';
import { dateInWords } from '../../../server/src/mail/letters/dates';
import { fillWording } from '../../../server/src/mail/letters/wording';
import { hideJoinToken } from '../../../server/src/middlewares/hide-join-token';

/** Long enough that whoever goes through it again and again needs hours. */
const length = 500_000;
const blanks = [' ', '\t', '\n', ' \n'].map((blank) => blank.repeat(length / blank.length));
const accents = '\u0301\u0323'.repeat(length / 2);
const values = { name: 'Ada', organisation: 'Club', program: '', expires: 'soon' };

describe('a text made to keep the server busy', () => {
  it.each(blanks)('is gone through once by the wording of letters', (blank) => {
    expect(fillWording(`${blank}x`, values)).toBe(`${blank}x`);
    expect(fillWording(`a${blank}{{name}}${blank}b`, values)).toBe(`a${blank}Ada${blank}b`);
    expect(fillWording(`a${blank}{{program}}b`, values)).toBe('ab');
  });

  it.each(blanks)('is gone through once where a name is split', (blank) => {
    expect(splitName(`Ada${blank}Byron`)).toEqual({ firstName: 'Ada', lastName: 'Byron' });
    expect(splitName(`Byron${blank},${blank}Ada`)).toEqual({ firstName: 'Ada', lastName: 'Byron' });
  });

  it('gets a key to search by from its beginning', () => {
    expect(searchKey(`a${accents}`)).toBe(searchKey('a'));
  });

  it.each([
    '&#',
    '%25',
    '=40',
    '-',
    'ann=',
    'ann@x.org=',
    'ann@x.org-',
    accents.slice(0, 2),
    'a-ann@x.org',
  ])('is gone through once for the mentions of an address: %s', (piece) => {
    const mentions = mentionsOf(['ann@x.org', `${'-'.repeat(60)}ann@x.org`]);
    const text = piece.repeat(length / piece.length);
    const others = new Set(['b-ann@x.org']);
    const start = performance.now();
    mentions.isIn(text, { others, hasLooseSigns: true });
    mentions.longerIn(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is no time zone', () => {
    expect(isTimeZone('E'.repeat(length))).toBe(false);
  });

  it('is refused as an address in the settings for its length', async () => {
    const replyTo = `${'"'.repeat(length)}@example.org`;
    const logoUrl = `https://a${accents}.example/`;
    for (const organisation of [{ replyTo }, { logoUrl }]) {
      await expect(settingsSchema(['en']).validate({ organisation })).rejects.toThrow('at most');
    }
    const usual = { organisation: { replyTo: 'Office <office@example.org>' } };
    await expect(settingsSchema(['en']).validate(usual)).resolves.toMatchObject(usual);
  });

  it.each(['/api', '', '/'])(
    'is gone through once as a URL, below the prefix "%s"',
    async (prefix) => {
      const url = '/'.repeat(length);
      const ctx = { url, state: {}, req: {} };
      await hideJoinToken(prefix)(ctx as never, () => Promise.resolve());
      expect(ctx.url).toBe(url);
    },
  );
});

describe('the names of time zones', () => {
  it('are told apart however many there were before', () => {
    for (let number = 0; number < 3000; number += 1) isTimeZone(`Nowhere/${number}`);
    expect([isTimeZone('Europe/Paris'), isTimeZone('Nowhere/1')]).toEqual([true, false]);
    const date = new Date('2026-03-28T22:53:00Z');
    for (let number = 0; number < 3000; number += 1) dateInWords(date, 'en', `Nowhere/${number}`);
    expect(dateInWords(date, 'en', 'Europe/Paris')).toContain('11:53 PM');
  });
});
