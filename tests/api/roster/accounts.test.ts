import { randomUUID } from 'node:crypto';
import { changeAdvanced, createAccount, createRole } from '../../support/accounts';
import { outcomesOf } from '../../support/act';
import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

describe('existing accounts', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const memberOf = (email: string) => findRow(office, 'member', { email });
  const isRequired = (email_confirmation: boolean) =>
    changeAdvanced(office.site, { email_confirmation });
  const add = async (role?: string) => {
    const body = { requestId: randomUUID(), ...(role ? { role } : {}) };
    const answer = await asAdmin(office.site, 'post', '/members/actions/add-accounts', body);
    expect(answer.status).toBe(201);
    return answer.body.data;
  };

  beforeEach(async () => {
    await isRequired(false);
    for (const type of ['member', 'account'] as const) {
      await office.site.strapi.db.query(types[type]).deleteMany({});
    }
    office.mail.letters.length = 0;
  });

  it('become validated members linked to their accounts, and nothing is mailed', async () => {
    const ann = await createAccount(office.site, { email: 'ann@acc.test' });
    await createAccount(office.site, { email: 'bob@acc.test', blocked: true });
    const batch = await add();
    expect(batch).toMatchObject({ action: 'add_accounts', total: 2, state: 'done' });
    expect(outcomesOf(batch)).toEqual({ ann: 'linked', bob: 'unchanged' });
    expect(await memberOf('ann@acc.test')).toMatchObject({
      state: 'validated',
      account: { id: ann.id },
      joinedAt: expect.anything(),
      documentId: expect.stringMatching(/^[a-z0-9]{24}$/),
    });
    expect(await findRows(office, 'member', { email: 'bob@acc.test' })).toEqual([]);
    expect(await findRows(office, 'letter')).toEqual([]);
    const again = await add();
    expect(outcomesOf(again)).toEqual({ ann: 'already_member', bob: 'unchanged' });
  });

  it('can be added by role, and are counted before', async () => {
    const coach = await createRole(office.site, `coach${Date.now()}`);
    await createAccount(office.site, { email: 'coach@acc.test', role: coach.id });
    await createAccount(office.site, { email: 'other@acc.test' });
    const counted = await asAdmin(office.site, 'get', '/members/accounts');
    expect(counted.body.data).toMatchObject({ total: 2 });
    expect(counted.body.data.roles).toContainEqual({
      id: coach.documentId,
      name: coach.name,
      accounts: 1,
    });
    expect(outcomesOf(await add(coach.documentId as string))).toEqual({ coach: 'linked' });
    const after = await asAdmin(office.site, 'get', '/members/accounts');
    expect(after.body.data).toMatchObject({ total: 1 });
  });

  it.each([false, true])(
    'of somebody on the roster are left alone, confirmation required: %s',
    async (required) => {
      await isRequired(required);
      await inviteBatch(office.site, 'ann@acc.test', { send: false });
      // Written directly to the database, so that nothing shows how the account came to be confirmed.
      await office.site.strapi.db.query(types.account).create({
        data: { username: 'a', email: 'ann@acc.test', provider: 'google', confirmed: true },
      });
      expect((await add()).log).toMatchObject([
        { outcome: 'unchanged', notes: [{ id: 'account_unproved', values: {} }] },
      ]);
      expect(await memberOf('ann@acc.test')).toMatchObject({ state: 'not_invited', account: null });
    },
  );

  it('that are not confirmed where they must be are left alone', async () => {
    await isRequired(true);
    await createAccount(office.site, { email: 'ann@acc.test', confirmed: false });
    expect((await add()).log).toMatchObject([
      { outcome: 'unchanged', notes: [{ id: 'account_unconfirmed', values: {} }] },
    ]);
  });

  it('of two with one address only the first is added', async () => {
    await createAccount(office.site, { email: 'twin@acc.test' });
    const second = await createAccount(office.site, { email: 'other@acc.test' });
    // No account is given an address that is taken, but a site may have such accounts from before.
    const where = { id: second.id };
    await setRows(office.site.strapi, types.account, where, { email: 'twin@acc.test' });
    const { log } = await add();
    expect(log).toMatchObject([{ outcome: 'linked' }, { outcome: 'unchanged' }]);
    expect(await findRows(office, 'member')).toHaveLength(1);
  });
});
