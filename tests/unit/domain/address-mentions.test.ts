import { mentionsOf } from '../../../server/src/domain/address-mentions';

const ann = mentionsOf(['ann@x.org']);

it.each([
  'ann@x.org',
  '550 5.1.1 <ANN@X.org>: no such user.',
  'Nobody is called ann@x.org. Ask the postmaster.',
  'https://mail.test/?p=NoSuchUser&rcpt=%3Cann%40x.org%3E',
  'rcpt=ann@x.org',
  'bounces+17-ann=x.org@mailer.net',
  'mailto:ann&#64;x.org',
  '"Ann, A." <ann@x.org',
  '_ann@x.org_ and **ann@x.org**',
  '-ann@x.org',
  'ann@x.org- or not',
  'She is ann@x.org.Next sentence',
  'SRS0=HHH=TT=x.org=ann@forwarder.net',
  'ann%2540x%252Eorg',
  'ann=40x.org',
  'ann&#x40;x&period;org',
  '&lt;ann@x.org&gt;',
  '{"to":"ann\\u0040x.org"}',
])('an address is mentioned in %s', (text) => {
  expect(ann.isIn(text)).toBe(true);
  expect(ann.cutFrom(text, '…')).not.toMatch(/ann(@|%|=|&|\\u)|=ann/i);
});

it.each([
  'mary.ann@x.org',
  'joann@x.org',
  'ann@x.org.uk',
  'ANN@X.ORG.UK',
  'Ann@X.Org.Uk',
  'ann@x.organic',
  'ann@x.org-club.uk',
  'a+ann@x.org',
  'x.org',
  "o'ann@x.org",
  'mary-ann@x.org',
  'mary%2Dann%40x.org',
  'mary&#45;ann@x.org',
  'mary=2Dann=40x.org',
  '?to=20ann@x.org',
  'jos%C3%A9ann@x.org',
  'y.x.org=ann@forwarder.net',
])('another address is left alone: %s', (text) => {
  expect(ann.isIn(text)).toBe(false);
  expect(ann.cutFrom(text, '…')).toBe(text);
});

it('both forms of a domain are found, and accents in either form of Unicode', () => {
  const jose = mentionsOf(['josé@xn--bcher-kva.de']);
  for (const text of ['José@Bücher.de', 'jose\u0301@bu\u0308cher.de', 'josé@XN--BCHER-KVA.de']) {
    expect(jose.isIn(text)).toBe(true);
  }
  expect(jose.isIn('jose@bücher.de')).toBe(false);
  expect(jose.patterns).toEqual([
    '%jos%xn%bcher%kva%de%',
    '%xn%bcher%kva%de%jos%',
    '%jos%b%cher%de%',
    '%b%cher%de%jos%',
  ]);
});

it('lists and objects are searched to the bottom, their keys as well', () => {
  const value = [{ id: 'x', values: { before: 'Ann@x.org', 'ann@x.org': ['bob@x.org', 3] } }];
  expect(ann.isIn(value)).toBe(true);
  expect(ann.cutFrom(value, '…')).toEqual([
    { id: 'x', values: { before: '…', '…': ['bob@x.org', 3] } },
  ]);
  expect(ann.isIn([{ before: 'bob@x.org' }, null, 3])).toBe(false);
});

it('signs stand for anything in a pattern of the database, since they may be escaped', () => {
  expect(mentionsOf(['a_b%c!@x.org']).patterns).toEqual(['%a%b%c%x%org%', '%x%org%a%b%c%']);
});

describe.each(['url+tag@x.org', "o'hara@x.org", 'josé@xn--bcher-kva.de', 'a_b.c-d@x.org'])(
  '%s',
  (address) => {
    const mentions = mentionsOf([address]);
    const written = address.replace('xn--bcher-kva', 'bücher');
    const everySign = (escape: (sign: string) => string): string =>
      written.replace(/[^a-z0-9]/gu, escape);
    const percent = (sign: string): string =>
      [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

    it.each([
      ['as it is', (sign: string) => sign],
      ['in a URL', percent],
      ['in a URL within a URL', (sign: string) => encodeURIComponent(percent(sign))],
      ['in HTML', (sign: string) => `&#${sign.codePointAt(0)};`],
      [
        'in HTML, in hexadecimal digits',
        (sign: string) => `&#x${sign.codePointAt(0)!.toString(16)};`,
      ],
      ['in HTML within HTML', (sign: string) => `&amp;#${sign.codePointAt(0)};`],
      ['in JSON', (sign: string) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`],
      ['with accents apart', (sign: string) => sign.normalize('NFD')],
      ['with accents apart in a URL', (sign: string) => percent(sign.normalize('NFD'))],
    ])('is cut out %s, and nothing else', (_, escape) => {
      const long = 'é '.repeat(3000);
      const text = `${long}%zz <${everySign(escape)}> =C3 &#; ${long}`;
      expect(mentions.cutFrom(text, '…')).toBe(`${long}%zz <…> =C3 &#; ${long}`);
    });
  },
);

describe('what signs join to an address', () => {
  const others = new Set(['mary-ann@x.org', 'list+ann=x.org@m.net', 'a=x.org=ann@m.net']);
  const wide = { others, hasLooseSigns: true };

  it.each(['order-ann@x.org', 'order_ann@x.org', 'a.ann@x.org', 'a+ann@x.org', 'a=ann@x.org'])(
    'is no part of it where nobody has the longer one: %s',
    (text) => {
      expect(ann.cutFrom(text, '…', wide)).toBe(text.replace('ann@x.org', '…'));
    },
  );

  it.each([
    'mary-ann@x.org',
    'Ask <MARY-ANN@X.ORG>.',
    '?to=mary%2Dann%40x.org',
    'list+ann=x.org@m.net',
    'a=x.org=ann@m.net',
  ])('is a part of it where that is an address of others: %s', (text) => {
    expect(ann.isIn(text, wide)).toBe(false);
    expect(ann.isIn(text, { ...wide, hasLooseSigns: false })).toBe(false);
    expect(others).toContain(ann.longerIn(text).find((address) => others.has(address)));
  });

  it('is never a letter', () => {
    expect(ann.isIn('joann@x.org', wide)).toBe(false);
  });
});

it('nobody is found where nobody is looked for', () => {
  expect(mentionsOf([]).isIn('ann@x.org')).toBe(false);
  expect(mentionsOf([]).patterns).toEqual([]);
});
