import {
  accountOf,
  accountsOf,
  changeAdvanced,
  createAccount,
  createRole,
  password,
  signIn,
} from '../../support/accounts';
import { accept, invite, invitationStates, createProgram } from '../../support/invitee';
import { findRow, types, officeForTests } from '../../support/office';

const office = officeForTests();

const roleOfNewAccount = async (email: string, program?: string): Promise<unknown> => {
  const token = await invite(office, email, { program });
  await accept(office.site, { token, password }).expect(200);
  return (await accountOf(office.site, email)).role.type;
};

describe('the role of a new account', () => {
  it('is the one users-permissions gives by default', async () => {
    await createRole(office.site, 'newcomer');
    await changeAdvanced(office.site, { default_role: 'newcomer' });
    expect(await roleOfNewAccount('default@x.org')).toBe('newcomer');
  });

  it('is the one of the setting, where that is set', async () => {
    const { documentId: defaultRole } = await createRole(office.site, 'of-the-setting');
    await office.site.settings.update({ invitations: { defaultRole } });
    expect(await roleOfNewAccount('setting@x.org')).toBe('of-the-setting');
  });

  it('is the one of the program of the invitation, before all others', async () => {
    const role = await createRole(office.site, 'of-the-program');
    const withRole = await createProgram(office.site, { name: 'Sauna', role: role.documentId });
    const without = await createProgram(office.site, { name: 'Jetty' });
    expect(await roleOfNewAccount('program@x.org', withRole.documentId)).toBe('of-the-program');
    expect(await roleOfNewAccount('jetty@x.org', without.documentId)).toBe('of-the-setting');
  });

  it('is not changed for an account that was there before', async () => {
    const role = await createRole(office.site, 'of-a-program');
    const program = await createProgram(office.site, { name: 'Pool', role: role.documentId });
    await createAccount(office.site, { email: 'there@x.org' });
    const token = await invite(office, 'there@x.org', { program: program.documentId });
    const { jwt } = (await signIn(office.site, 'there@x.org', password)).body;
    await accept(office.site, { token }, jwt).expect(200);
    expect((await accountOf(office.site, 'there@x.org')).role.type).toBe('authenticated');
  });
});

describe('the address of a new account', () => {
  it('is the one invited, in lower case as users-permissions keeps it', async () => {
    const token = await invite(office, 'Mixed.Case@x.org');
    const { body } = await accept(office.site, { token, password }).expect(200);
    expect(body.user).toMatchObject({ email: 'mixed.case@x.org', username: 'mixed.case@x.org' });
    for (const typed of ['mixed.case@x.org', 'Mixed.Case@x.org'])
      await signIn(office.site, typed, password).expect(200);
    const member = await findRow(office, 'member', { emailKey: 'mixed.case@x.org' });
    expect(member).toMatchObject({ email: 'Mixed.Case@x.org', state: 'validated' });
  });

  it('finds an account that was stored in another spelling', async () => {
    await office.site.strapi.db.query(types.account).create({
      data: { username: 'loud', email: 'LOUD@x.org', provider: 'google', confirmed: true },
    });
    const token = await invite(office, 'loud@x.org');
    const { error } = (await accept(office.site, { token, password }).expect(409)).body;
    expect(error.details).toEqual({ code: 'sign_in_required' });
  });
});

describe('the user name of a new account', () => {
  it('is the wished one where it is free, and signs in', async () => {
    const token = await invite(office, 'wish@x.org');
    await accept(office.site, { token, password, username: '  harbour-fan ' }).expect(200);
    const { body } = await signIn(office.site, 'harbour-fan', password).expect(200);
    expect(body.user).toMatchObject({ email: 'wish@x.org', username: 'harbour-fan' });
  });

  it.each([
    ["another account's user name", 'taken-name'],
    ['the same in another case', 'TAKEN-Name'],
    ["another account's address", 'holder@x.org'],
    ['that address in another case', 'Holder@X.org'],
  ])('is refused where it is %s, and the link still works', async (_what, username) => {
    if ((await accountsOf(office.site, 'holder@x.org')).length === 0)
      await createAccount(office.site, { email: 'holder@x.org', username: 'taken-name' });
    const email = `wants-${Buffer.from(username).toString('hex')}@x.org`;
    const token = await invite(office, email);
    const { error } = (await accept(office.site, { token, password, username }).expect(400)).body;
    expect(error.details).toEqual({
      code: 'username_taken',
      errors: [{ path: ['username'], message: expect.any(String) }],
    });
    expect(await invitationStates(office.site, email)).toEqual(['pending']);
    expect(await accountsOf(office.site, email)).toEqual([]);
    await accept(office.site, { token, password }).expect(200);
    const { body } = await signIn(office.site, 'holder@x.org', password).expect(200);
    expect(body.user.username).toBe('taken-name');
  });

  it('may be the own address', async () => {
    const email = 'own-name@x.org';
    const token = await invite(office, email);
    await accept(office.site, { token, password, username: 'Own-Name@x.org' }).expect(200);
    await signIn(office.site, email, password).expect(200);
  });
});
