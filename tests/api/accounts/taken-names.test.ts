import {
  accountOf,
  accountsOf,
  changeAdvanced,
  createAccount,
  password,
  register,
  signIn,
} from '../../support/accounts';
import { accept, invite } from '../../support/invitee';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

const office = officeForTests();
const member = 'member@x.org';
const refusal = { name: 'ApplicationError', message: 'Email or Username are already taken' };

const documents = () => office.site.strapi.documents(types.account);
const query = () => office.site.strapi.db.query(types.account);

const data = (more: object) => ({ provider: 'local', confirmed: true, password, ...more }) as never;

const contentManager = async (method: 'post' | 'put', id: string, body: object) =>
  office.site.request[method](`/content-manager/collection-types/${types.account}${id}`)
    .auth(await office.site.superAdminToken(), { type: 'bearer' })
    .send(body);

beforeAll(async () => {
  const token = await invite(office, member);
  await accept(office.site, { token, password, username: 'the-member' }).expect(200);
  await createAccount(office.site, { email: 'other@x.org', username: 'other' });
});

afterEach(async () => {
  await signIn(office.site, member, password).expect(200);
  await signIn(office.site, 'the-member', password).expect(200);
});

/** Every one of these would keep the member from signing in, or share their address. */
const clashes: [string, object][] = [
  ['the address', { email: member, username: 'somebody' }],
  ['the address in another case', { email: 'Member@X.org', username: 'somebody' }],
  ['the address as a user name', { email: 'new@x.org', username: member }],
  ['the address in another case as a user name', { email: 'new@x.org', username: 'Member@x.org' }],
  ['the user name', { email: 'new@x.org', username: 'the-member' }],
  ['the user name as an address', { email: 'the-member', username: 'somebody' }],
];

describe('an account that takes a name of another one', () => {
  it.each(clashes)('is not made with %s, whoever makes it', async (_what, names) => {
    const before = await query().count();
    await expect(query().create({ data: data(names) })).rejects.toMatchObject(refusal);
    await expect(documents().create({ data: data(names) })).rejects.toThrow();
    expect(await query().count()).toBe(before);
  });

  it.each(clashes)('does not get %s later either', async (_what, names) => {
    const before = await accountOf(office.site, 'other@x.org');
    const { id, documentId } = before;
    await expect(query().update({ where: { id }, data: names })).rejects.toMatchObject(refusal);
    await expect(documents().update({ documentId, data: names as never })).rejects.toThrow();
    expect(await accountOf(office.site, 'other@x.org')).toEqual(before);
  });

  it('is refused as the panel refuses other things', async () => {
    const { documentId, role } = await accountOf(office.site, 'other@x.org');
    const answer = await contentManager('put', `/${documentId}`, {
      email: 'other@x.org',
      username: 'Member@x.org',
      role: role.id,
    });
    expect([answer.status, answer.body.error.message]).toEqual([400, refusal.message]);
  });
});

describe('an account of a provider that is named as a member', () => {
  // As the sign-in of users-permissions makes it: Strapi's documents want another user name.
  const named = async (email: string) => {
    const { id } = await createAccount(office.site, { email, provider: 'keycloak' });
    await setRows(office.site.strapi, types.account, { id }, { username: member });
    return accountOf(office.site, email);
  };

  it.each(['by the password on the page', 'by a session'])(
    'gives up that name when it becomes local by joining, %s',
    async (how) => {
      const email = `${how.replaceAll(' ', '-')}@x.org`;
      const { id } = await named(email);
      const token = await invite(office, email);
      if (how === 'by a session') {
        const jwt = office.site.strapi.plugin('users-permissions').service('jwt').issue({ id });
        await accept(office.site, { token }, jwt).expect(200);
      } else {
        const page = office.site.request.post(`/api/member-invites/join/${token}`);
        await page.type('form').send({ password }).expect(200);
      }
      expect(await accountOf(office.site, email)).toMatchObject({
        id,
        provider: 'local',
        username: email,
      });
      const answer = await signIn(office.site, member, password).expect(200);
      expect(answer.body.user.email).toBe(member);
      const { notes } = await findRow(office, 'logEntry', { email, outcome: 'account_renamed' });
      expect(notes).toEqual([{ id: 'name_lost', values: { before: member, after: email } }]);
    },
  );

  it('does not become local otherwise', async () => {
    const { id, documentId } = await named('by-staff@x.org');
    const local = { provider: 'local' };
    await expect(query().update({ where: { id }, data: local })).rejects.toMatchObject(refusal);
    await expect(documents().update({ documentId, data: local as never })).rejects.toThrow();
    expect(await accountOf(office.site, 'by-staff@x.org')).toMatchObject({ provider: 'keycloak' });
  });
});

describe('an account with a squatter from before the plugin', () => {
  const email = 'quinn@x.org';

  beforeAll(async () => {
    await createAccount(office.site, { email, username: 'quinn' });
    const { id } = await createAccount(office.site, { email: 'squatter@x.org' });
    await setRows(office.site.strapi, types.account, { id }, { username: email });
  });

  it('may change all else', async () => {
    const { id, documentId, role } = await accountOf(office.site, email);
    const change = { email, username: 'quincy', provider: 'local', role: role.id };
    expect((await contentManager('put', `/${documentId}`, change)).status).toBe(200);
    expect(await accountOf(office.site, email)).toMatchObject({ username: 'quincy' });
    const changed = await query().update({ where: { id }, data: { username: 'quinn' } });
    expect(changed).toMatchObject({ username: 'quinn' });
  });
});

describe('an address that is the user name of an account', () => {
  const email = 'pat@x.org';
  let squatter: number;

  beforeAll(async () => {
    squatter = (await register(office.site, 'sq@x.org', email).expect(200)).body.user.id;
  });

  it('is refused to staff with the account to rename', async () => {
    const message = `The user name of account ${squatter} is this address. Rename that account first.`;
    const { documentId, role } = await accountOf(office.site, 'other@x.org');
    const staffMade = { email, username: 'pat', provider: 'local', confirmed: true, password };
    const made = await contentManager('post', '', { ...staffMade, role: role.id });
    expect([made.status, made.body.error.message]).toEqual([400, message]);
    const moved = await contentManager('put', `/${documentId}`, { email, role: role.id });
    expect([moved.status, moved.body.error.message]).toEqual([400, message]);
  });

  it('is refused to others without naming any account', async () => {
    const { error } = (await register(office.site, email, 'pat').expect(400)).body;
    expect(error).toMatchObject(refusal);
  });
});

describe('an account that takes nobody’s name', () => {
  it('is made and changed as before', async () => {
    const made = await documents().create({
      data: data({ email: 'free@x.org', username: 'free' }),
    });
    const { documentId } = made as { documentId: string };
    for (const change of [
      { email: 'free@x.org', username: 'free', confirmed: true },
      { username: 'Free' },
      { username: 'free@x.org' },
      { email: 'freer@x.org' },
      { confirmed: false },
    ]) {
      const changed = await documents().update({ documentId, data: change as never });
      expect(changed).toMatchObject(change);
    }
    await query().delete({ where: { documentId } });
  });

  it('may differ from a plain user name by its case alone, as Strapi has it', async () => {
    if (office.site.strapi.db.dialect.client === 'mysql') return; // Strapi itself refuses it there
    const made = await query().create({ data: data({ email: 'big@x.org', username: 'OTHER' }) });
    expect(made).toMatchObject({ username: 'OTHER' });
    await query().delete({ where: { id: made.id } });
  });

  it('may look like a member’s on a database that ignores accents', async () => {
    const alike = { email: 'mémber@x.org', username: 'mémber@x.org' };
    const made = await query().create({ data: data(alike) });
    expect(made).toMatchObject(alike);
    await query().delete({ where: { id: made.id } });
  });

  it('may not look like one by a user name alone, where the database ignores accents', async () => {
    const isMysql = office.site.strapi.db.dialect.client === 'mysql';
    const alike = { email: 'alike@x.org', username: 'mémber@x.org' };
    const making = query().create({ data: data(alike) });
    const outcome = await making.then((made: { username: string }) => made.username, String);
    expect(outcome).toBe(isMysql ? `ApplicationError: ${refusal.message}` : alike.username);
    await query().deleteMany({ where: { email: alike.email } });
  });

  it('needs no address', async () => {
    const made = await query().create({ data: { username: 'nameless' } });
    expect(made).toMatchObject({ username: 'nameless', email: null });
    const second = await query().create({ data: { username: 'nameless-too' } });
    await query().deleteMany({ where: { id: { $in: [made.id, second.id] } } });
  });
});

describe('where the site lets several accounts share an address', () => {
  beforeAll(() => changeAdvanced(office.site, { unique_email: false }));
  afterAll(() => changeAdvanced(office.site, { unique_email: true }));

  it('they still may, unless one is a member’s and both sign in the same way', async () => {
    const shared = { email: 'other@x.org', username: 'other-too' };
    await query().create({ data: data(shared) });
    expect(await accountsOf(office.site, 'other@x.org')).toHaveLength(2);
    const oauth = { email: member, username: 'by-google', provider: 'google' };
    await query().create({ data: data(oauth) });
    await query().deleteMany({ where: { username: { $in: ['other-too', 'by-google'] } } });
    const rival = data({ email: member, username: 'rival' });
    await expect(query().create({ data: rival })).rejects.toMatchObject(refusal);
    const { account } = await findRow(office, 'member', { email: member });
    expect(await accountsOf(office.site, member)).toMatchObject([{ id: (account as never)['id'] }]);
  });
});
