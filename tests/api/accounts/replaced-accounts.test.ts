import { accountOf, createAccount, password, signIn } from '../../support/accounts';
import { asAdmin } from '../../support/invite';
import { accept, invite } from '../../support/invitee';
import { findRow, findRows, types, officeForTests, type Row } from '../../support/office';

const office = officeForTests();
const hourMs = 60 * 60 * 1000;

const deleteReplaced = (): Promise<number> =>
  office.site.strapi.plugin('member-invites').service('accounts').deleteReplaced();

const rowOf = async (id: number): Promise<Row | undefined> =>
  (await findRows(office, 'account', { id }))[0];

const change = (id: number, data: object) =>
  office.site.strapi.db.query(types.account).updateMany({ where: { id }, data });

/** Makes a row look as if nobody had written it for so long. */
const age = (id: number, ms: number) =>
  office.site.strapi.db
    .connection('up_users')
    .where({ id })
    .update({ updated_at: new Date(Date.now() - ms) });

/** Lets an invitee replace an account that nobody could sign in to. Answers the id of that account. */
const replace = async (email: string): Promise<number> => {
  const { id } = await createAccount(office.site, { email, password: null });
  await change(id, { resetPasswordToken: `reset-${id}`, confirmationToken: `confirm-${id}` });
  const token = await invite(office, email);
  await accept(office.site, { token, password }).expect(200);
  return id;
};

describe('an account that an invitee replaced', () => {
  it('is emptied and blocked at once, so that nothing opens it', async () => {
    const id = await replace('empty@x.org');
    const row = (await rowOf(id))!;
    expect(row).toMatchObject({
      username: `replaced-${row.documentId}`,
      email: null,
      password: null,
      resetPasswordToken: null,
      confirmationToken: null,
      confirmed: false,
      blocked: true,
    });
    const reset = { code: `reset-${id}`, password, passwordConfirmation: password };
    await office.site.request.post('/api/auth/reset-password').send(reset).expect(400);
    await signIn(office.site, String(row.username), password).expect(400);
  });

  it('is no account that could be put on the roster', async () => {
    const before = (await asAdmin(office.site, 'get', '/members/accounts')).body.data;
    await replace('uncounted@x.org');
    expect((await asAdmin(office.site, 'get', '/members/accounts')).body.data).toEqual(before);
  });

  it('stays for an hour after somebody wrote it, and goes then', async () => {
    const id = await replace('swept@x.org');
    await age(id, hourMs - 60_000);
    await deleteReplaced();
    expect(await rowOf(id)).toBeDefined();
    // Whoever asked for a new password just before goes on writing the row.
    await change(id, { resetPasswordToken: 'late' });
    await deleteReplaced();
    expect(await rowOf(id)).toBeDefined();
    await age(id, hourMs + 60_000);
    expect(await deleteReplaced()).toBeGreaterThan(0);
    expect(await rowOf(id)).toBeUndefined();
    const { account } = await findRow(office, 'member', { email: 'swept@x.org' });
    expect(account).toMatchObject({ id: (await accountOf(office.site, 'swept@x.org')).id });
    await signIn(office.site, 'swept@x.org', password).expect(200);
  });

  it('stays for an hour however long nobody had written it before', async () => {
    const { id } = await createAccount(office.site, { email: 'long-ago@x.org', password: null });
    await age(id, 48 * hourMs);
    const token = await invite(office, 'long-ago@x.org');
    await accept(office.site, { token, password }).expect(200);
    await deleteReplaced();
    expect(await rowOf(id)).toMatchObject({ email: null, blocked: true });
  });

  it.each<[string, object]>([
    ['an address', { email: 'again@x.org' }],
    ['another user name', { username: 'somebody' }],
    ['another provider', { provider: 'local' }],
    ['its block lifted', { blocked: false }],
  ])('is never deleted once somebody gave it %s', async (what, given) => {
    const id = await replace(`${Buffer.from(what).toString('hex')}@x.org`);
    await change(id, given);
    await age(id, 48 * hourMs);
    await deleteReplaced();
    expect(await rowOf(id)).toMatchObject(given);
    await office.site.strapi.db.query(types.account).delete({ where: { id } });
  });

  it('is the only kind that is deleted', async () => {
    const kinds = [
      { email: 'old@x.org' },
      { email: 'old-blocked@x.org', blocked: true },
      { email: 'old-unused@x.org', password: null, confirmed: false, blocked: true },
      { email: 'old-oauth@x.org', password: null, provider: 'google', blocked: true },
    ];
    const ids: number[] = [];
    for (const kind of kinds) ids.push((await createAccount(office.site, kind)).id);
    await change(ids[2]!, { email: null });
    for (const id of ids) await age(id, 48 * hourMs);
    await deleteReplaced();
    for (const id of ids) expect(await rowOf(id)).toBeDefined();
  });
});
