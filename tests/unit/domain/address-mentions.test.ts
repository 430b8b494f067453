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
])('an address is mentioned in %s', (text) => {
  expect(ann.isIn(text)).toBe(true);
  expect(ann.cutFrom(text, '…')).not.toMatch(/ann(@|%40|=|&#64;)x\.org/i);
});

it.each(['mary.ann@x.org', 'joann@x.org', 'ann@x.org.uk', 'ann@x.organic', 'a+ann@x.org', 'x.org'])(
  'another address is left alone: %s',
  (text) => {
    expect(ann.isIn(text)).toBe(false);
    expect(ann.cutFrom(text, '…')).toBe(text);
  },
);

it('both forms of a domain are found, and accents in either form of Unicode', () => {
  const jose = mentionsOf(['josé@xn--bcher-kva.de']);
  for (const text of ['José@Bücher.de', 'jose\u0301@bu\u0308cher.de', 'josé@XN--BCHER-KVA.de']) {
    expect(jose.isIn(text)).toBe(true);
  }
  expect(jose.isIn('jose@bücher.de')).toBe(false);
  expect(jose.patterns).toEqual(['%jos%%xn--bcher-kva.de%', '%jos%%b%cher.de%']);
});

it('lists and objects are searched to the bottom, their keys as well', () => {
  const value = [{ id: 'x', values: { before: 'Ann@x.org', 'ann@x.org': ['bob@x.org', 3] } }];
  expect(ann.isIn(value)).toBe(true);
  expect(ann.cutFrom(value, '…')).toEqual([
    { id: 'x', values: { before: '…', '…': ['bob@x.org', 3] } },
  ]);
  expect(ann.isIn([{ before: 'bob@x.org' }, null, 3])).toBe(false);
});

it('signs that mean something to a pattern of the database are meant as they are', () => {
  expect(mentionsOf(['a_b%c!@x.org']).patterns).toEqual(['%a!_b!%c!!@x.org%'.replace('@', '%')]);
});

it('nobody is found where nobody is looked for', () => {
  expect(mentionsOf([]).isIn('ann@x.org')).toBe(false);
  expect(mentionsOf([]).patterns).toEqual([]);
});
