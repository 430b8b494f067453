import {
  isSameName,
  likenessOf,
  patternOf,
  spellingsOf,
  type SignInFacts,
} from '../../../server/src/domain/account-names';

describe('two names', () => {
  it.each([
    ['vera@x.org', 'Vera@X.org'],
    ['vera@x.org', ' vera@x.org '],
    ['vera@bücher.de', 'vera@xn--bcher-kva.de'],
    ['ve\u0301ra@x.org', 'v\u00e9ra@x.org'],
    ['Captain', 'captain'],
  ])('%s and %s are the same', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ['jose@x.org', 'josé@x.org'],
    ['john_doe@x.org', 'john.doe@x.org'],
    ['john%@x.org', 'john.doe@x.org'],
    ['vera@x.org', 'verа@x.org'], // the last letter is Cyrillic
    ['vera@x.org', 'vera @x.org'],
    ['vera@x.org', 'vera@x.org.evil.test'],
    ['', ''],
    [null, null],
    [undefined, 'vera@x.org'],
  ])('%s and %s are two', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });

  it('are looked up in both spellings of a domain', () => {
    const both = ['A@xn--bcher-kva.de', 'a@xn--bcher-kva.de', 'a@bücher.de'];
    expect(spellingsOf('A@xn--bcher-kva.de')).toEqual(both);
    expect(spellingsOf('Captain')).toEqual(['Captain', 'captain']);
  });
});

describe('the pattern of the spellings that cannot be listed', () => {
  it.each([
    ['José@x.org', 'jos%@x.org'],
    ['jo_%!é@x.org', 'jo!_!%!!%@x.org'],
    ['vera@bücher.münchen.de', 'vera@%.%.de'],
    ['vera@xn--bcher-kva.de', 'vera@%.de'],
  ])('of %s is %s', (name, pattern) => {
    expect(patternOf(name)).toBe(pattern);
  });

  it.each(['vera@x.org', 'VERA@X.org', 'josé', 'captain', ''])('is not needed for %s', (name) => {
    expect(patternOf(name)).toBe(null);
  });
});

describe('two accounts', () => {
  const vera: SignInFacts = { username: 'vera', email: 'vera@x.org', provider: 'local' };
  const walt: SignInFacts = { username: 'walt', email: 'walt@x.org', provider: 'local' };

  it.each<[string, Partial<SignInFacts>, ReturnType<typeof likenessOf>]>([
    ['nothing', {}, null],
    ['their address', { email: 'Vera@X.org' }, 'address'],
    ['their address, of another provider', { email: 'vera@x.org', provider: 'google' }, 'address'],
    ['their user name', { username: 'vera' }, 'name'],
    ['no plain user name in another case', { username: 'Vera' }, null],
    ['a user name that is the address', { username: 'VERA@x.org' }, 'name'],
    ['such a name, but none is typed there', { username: 'vera@x.org', provider: 'google' }, null],
    ['a name where the provider is not stored', { username: 'vera', provider: null }, 'name'],
    ['no address where there is none', { email: null }, null],
  ])('share %s', (_what, change, likeness) => {
    expect(likenessOf(vera, { ...walt, ...change })).toBe(likeness);
    expect(likenessOf({ ...walt, ...change }, vera)).toBe(likeness);
  });

  it('without any name share nothing', () => {
    const none = { username: null, email: null, provider: null };
    expect(likenessOf(none, none)).toBe(null);
  });
});
