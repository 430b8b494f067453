import {
  accountOf,
  accountsOf,
  changeAdvanced,
  createAccount,
  password,
  register,
  signIn,
} from '../../support/accounts';
import { accept, invite, invitationStates } from '../../support/invitee';
import { findRow, findRows, types, officeForTests, type Row } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const chosen = 'chosen-by-the-invitee';
const office = officeForTests();

const rename = (account: Row, username: string) =>
  setRows(office.site.strapi, types.account, { id: account.id }, { username });

/** Makes an account as it stands in a database from before names were guarded. */
const squat = async (email: string, username: string, more: object = {}): Promise<Row> => {
  const account = await createAccount(office.site, { email, username: `of-${email}`, ...more });
  await rename(account, username);
  return accountOf(office.site, email);
};

const usernameOf = async (email: string) => (await accountOf(office.site, email)).username;

const join = async (email: string) => {
  const token = await invite(office, email);
  return (await accept(office.site, { token, password: chosen }).expect(200)).body;
};

const renamings = async (email: string) => {
  const entries = await findRows(office, 'logEntry', { email, outcome: 'account_renamed' });
  return entries.map(({ notes }) => notes);
};

describe('somebody who has the invited address as their user name', () => {
  afterEach(() => changeAdvanced(office.site, { email_confirmation: false }));

  it.each([
    ['in the same case', 'vera@x.org', 'vera@x.org'],
    ['in another case', 'walt@x.org', 'Walt@X.org'],
    ['in capitals with accents', 'joséphine@x.org', 'JOSÉPHINE@X.org'],
    ['in capitals of a domain', 'vera@bücher.de', 'VERA@BÜCHER.de'],
    ['with half of the domain encoded', 'v@bücher.münchen.de', 'v@xn--bcher-kva.münchen.de'],
    ['with its accents apart', 'ève@x.org', 'E\u0300ve@x.org'],
    ['in an account of a provider', 'xena@x.org', 'xena@x.org', { provider: 'google' }],
    ['in a blocked account', 'yann@x.org', 'yann@x.org', { blocked: true }],
  ] as [string, string, string, object?][])(
    '%s gives way to the invitee, and keeps all else',
    async (_case, email, username, more = {}) => {
      const stranger = `stranger-of-${email}`;
      const before = await squat(stranger, username, more);
      const { user } = await join(email);
      expect(user).toMatchObject({ email, username: email });
      expect((await signIn(office.site, email, chosen).expect(200)).body.user.id).toBe(user.id);
      await signIn(office.site, email, password).expect(400);
      const updatedAt = expect.anything();
      const after = await accountOf(office.site, stranger);
      expect(after).toEqual({ ...before, username: stranger, updatedAt });
    },
  );

  it('gives way without ever having confirmed', async () => {
    await changeAdvanced(office.site, { email_confirmation: true });
    await register(office.site, 'early@x.org', 'zita@x.org').expect(200);
    await join('zita@x.org');
    expect(await usernameOf('early@x.org')).toBe('early@x.org');
    await changeAdvanced(office.site, { email_confirmation: false });
    expect((await signIn(office.site, 'early@x.org', password).expect(200)).body.user.email).toBe(
      'early@x.org',
    );
  });

  it('gets a neutral name where the own address is the name of yet another account', async () => {
    const stranger = await squat('busy@x.org', 'anna@x.org');
    const third = await squat('third@x.org', 'busy@x.org');
    await join('anna@x.org');
    expect(await usernameOf('busy@x.org')).toBe(`renamed-${stranger.documentId}`);
    expect(await usernameOf('third@x.org')).toBe(third.username);
    await signIn(office.site, 'anna@x.org', chosen).expect(200);
  });

  it('gives way as well where the invitee signs in to an account that they have', async () => {
    const email = 'bert@x.org';
    await createAccount(office.site, { email, username: 'bert' });
    const { jwt } = (await signIn(office.site, email, password).expect(200)).body;
    await squat('aside@x.org', 'Bert@x.org');
    const token = await invite(office, email);
    await accept(office.site, { token }, jwt).expect(200);
    expect(await usernameOf('aside@x.org')).toBe('aside@x.org');
    expect(await usernameOf(email)).toBe('bert');
    await signIn(office.site, email, password).expect(200);
  });

  it('keeps the name where the invitee is refused after all', async () => {
    const email = 'yuri@x.org';
    await squat('keeps-it@x.org', email);
    const token = await invite(office, email);
    const wish = { token, password: chosen, username: 'yuri@elsewhere.org' };
    await accept(office.site, wish).expect(400);
    expect(await usernameOf('keeps-it@x.org')).toBe(email);
    expect(await accountsOf(office.site, email)).toEqual([]);
    expect(await renamings(email)).toEqual([]);
    expect(await findRows(office, 'letter', { kind: 'renamed', to: 'keeps-it@x.org' })).toEqual([]);
  });
});

describe('names that only look like the invited address', () => {
  it.each([
    ['a wildcard', 'john.doe@x.org', 'john_doe@x.org'],
    ['a letter of another alphabet', 'vasa@x.org', 'vаsa@x.org'],
    ['a longer domain', 'ines@x.org', 'ines@x.org.test'],
  ])('because of %s stay where they are', async (_why, email, alike) => {
    const before = await squat(`third-${email}`, alike);
    await join(email);
    expect(await accountOf(office.site, `third-${email}`)).toEqual(before);
    expect(await renamings(email)).toEqual([]);
  });

  it.each([
    ['an accent', 'jose@x.org', 'josé@x.org'],
    ['an accent of the invitee', 'andré@x.org', 'andre@x.org'],
  ])('because of %s stay unless the database signs them in', async (_why, email, alike) => {
    const isMysql = office.site.strapi.db.dialect.client === 'mysql';
    const third = `third-${email}`;
    await squat(third, alike);
    await join(email);
    expect(await usernameOf(third)).toBe(isMysql ? third : alike);
    expect((await signIn(office.site, email, chosen).expect(200)).body.user.email).toBe(email);
    expect(await renamings(email)).toHaveLength(isMysql ? 1 : 0);
  });

  it('stay where they are the own address of an account', async () => {
    const own = 'noël@x.org';
    const { id } = await createAccount(office.site, { email: own });
    const before = await findRow(office, 'account', { id });
    await join('noel@x.org');
    expect(await findRow(office, 'account', { id })).toEqual(before);
  });

  it('keep neither of two alike people from joining', async () => {
    for (const email of ['rené@x.org', 'rene@x.org', 'ann_lee@x.org', 'ann.lee@x.org']) {
      const { user } = await join(email);
      expect(user).toMatchObject({ email, username: email });
    }
  });
});

describe('after a renaming', () => {
  const email = 'clara@x.org';
  const organisation = { noticesTo: ['office@club.test'], language: 'en' as const };
  const before = 'Clara@x.org';

  const lettersTo = (to: string) =>
    office.mail.lettersTo(to).filter(({ parsed }) => /user name/.test(parsed.subject ?? ''));

  beforeAll(async () => {
    await office.site.settings.update({ organisation });
    // A member of their own, who reads German.
    await join('dora@x.org');
    await setRows(office.site.strapi, types.member, { email: 'dora@x.org' }, { language: 'de' });
    await rename(await accountOf(office.site, 'dora@x.org'), before);
    await squat('plain@x.org', 'clara@x.org');
    await join(email);
    await untilLettersSettled(office.site.strapi);
  });

  it('the history of the new member names the accounts', async () => {
    expect(await renamings(email)).toEqual([
      [
        { id: 'name_freed', values: { account: 'dora@x.org', before, after: 'dora@x.org' } },
        {
          id: 'name_freed',
          values: { account: 'plain@x.org', before: email, after: 'plain@x.org' },
        },
      ],
    ]);
  });

  it('the history of the renamed member says so', async () => {
    const values = { before, after: 'dora@x.org' };
    expect(await renamings('dora@x.org')).toEqual([[{ id: 'name_lost', values }]]);
    const { member } = await findRow(office, 'logEntry', {
      email: 'dora@x.org',
      outcome: 'account_renamed',
    });
    expect((member as Row).id).toBe((await findRow(office, 'member', { email: 'dora@x.org' })).id);
  });

  it('the organisation is told once', async () => {
    const [letter, ...more] = lettersTo('office@club.test');
    expect(more).toEqual([]);
    expect(letter!.parsed.subject).toBe(`An account had the address of ${email} as its user name`);
    expect(letter!.parsed.text).toContain(`dora@x.org: ${before} → dora@x.org`);
    expect(letter!.parsed.text).toContain(`plain@x.org: ${email} → plain@x.org`);
  });

  it('each account is told once, in the language of its member or of the site', async () => {
    const [english, ...more] = lettersTo('plain@x.org');
    expect(more).toEqual([]);
    expect(english!.parsed.text).toContain(`had the user name ${email}`);
    expect(english!.parsed.text).toContain('Sign in with your own e-mail address, plain@x.org.');
    const german = office.mail
      .lettersTo('dora@x.org')
      .filter(({ parsed }) => parsed.subject?.startsWith('Ihr Benutzername'));
    expect(german).toHaveLength(1);
    expect(german[0]!.parsed.text).toContain(`hatte den Benutzernamen ${before}`);
  });

  it('nothing is told again when somebody else joins', async () => {
    await join('emil@x.org');
    await untilLettersSettled(office.site.strapi);
    expect(lettersTo('office@club.test')).toHaveLength(1);
    expect(lettersTo('plain@x.org')).toHaveLength(1);
  });
});

describe('a wished user name that reads as an address', () => {
  const email = 'zoe@x.org';
  let token: string;

  beforeAll(async () => {
    token = await invite(office, email);
  });

  it.each(['somebody-else@x.org', 'zoe@x.org.evil.test', '@zoe', 'zoe@'])(
    '%s is refused where it is not the own one, and the invitation stays open',
    async (username) => {
      const { error } = (await accept(office.site, { token, password, username }).expect(400)).body;
      expect(error.details).toEqual({
        code: 'username_taken',
        errors: [{ path: ['username'], message: expect.stringContaining('address') }],
      });
      expect(await accountsOf(office.site, email)).toEqual([]);
      expect(await invitationStates(office.site, email)).toEqual(['pending']);
    },
  );
});
