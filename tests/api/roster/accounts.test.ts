import { randomUUID } from 'node:crypto';
import { changeAdvanced, createAccount, createRole, register } from '../../support/accounts';
import { outcomesOf } from '../../support/act';
import { asAdmin, asInvitee, inviteAll, inviteBatch } from '../../support/invite';
import { findRow, findRows, openOffice, types, type Office } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

describe('existing accounts', () => {
  let office: Office;

  const memberOf = (email: string) => findRow(office, 'member', { email });
  const isRequired = (email_confirmation: boolean) =>
    changeAdvanced(office.site, { email_confirmation });
  const add = async (role?: string) => {
    const body = { requestId: randomUUID(), ...(role ? { role } : {}) };
    const answer = await asAdmin(office.site, 'post', '/members/actions/add-accounts', body);
    expect(answer.status).toBe(201);
    return answer.body.data;
  };

  beforeAll(async () => {
    office = await openOffice({ config: { cron: { enabled: false } } });
  });

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
      // Behind the back of the site: as it is, nobody can tell how it came to be confirmed.
      await office.site.strapi.db.query(types.account).create({
        data: { username: 'a', email: 'ann@acc.test', provider: 'google', confirmed: true },
      });
      expect((await add()).log).toMatchObject([
        { outcome: 'unchanged', detail: expect.stringContaining('invite them instead') },
      ]);
      expect(await memberOf('ann@acc.test')).toMatchObject({ state: 'not_invited', account: null });
    },
  );

  it('that are not confirmed where they must be are left alone', async () => {
    await isRequired(true);
    await createAccount(office.site, { email: 'ann@acc.test', confirmed: false });
    expect((await add()).log).toMatchObject([
      { outcome: 'unchanged', detail: 'The address of the account is not confirmed.' },
    ]);
  });

  it('of two with one address only the first is added', async () => {
    const data = { email: 'twin@acc.test', provider: 'local', confirmed: true, blocked: false };
    for (const username of ['one', 'two']) {
      await office.site.strapi.db.query(types.account).create({ data: { ...data, username } });
    }
    const { log } = await add();
    expect(log).toMatchObject([{ outcome: 'linked' }, { outcome: 'unchanged' }]);
    expect(await findRows(office, 'member')).toHaveLength(1);
  });

  describe('made by an invited person themselves', () => {
    /** The link that users-permissions mails. */
    const confirm = async (email: string): Promise<void> => {
      const { confirmationToken } = await findRow(office, 'account', { email });
      await office.site.request
        .get(`/api/auth/email-confirmation?confirmation=${String(confirmationToken)}`)
        .expect(302);
    };

    /** It is linked once what proved it is committed. */
    const untilState = (email: string, state: string) =>
      until(async () => (await memberOf(email)).state === state, { what: `${email} ${state}` });

    const invited = async (email: string): Promise<string> => {
      const [one] = await inviteAll(office, [email]);
      await untilLettersSettled(office.site.strapi);
      return one!.token;
    };

    it('are linked once confirmed, and the link says so', async () => {
      await isRequired(true);
      const token = await invited('ann@acc.test');
      await register(office.site, 'ann@acc.test').expect(200);
      expect(await memberOf('ann@acc.test')).toMatchObject({ state: 'pending', account: null });
      await confirm('ann@acc.test');
      await untilState('ann@acc.test', 'validated');
      const account = await findRow(office, 'account', { email: 'ann@acc.test' });
      expect(await memberOf('ann@acc.test')).toMatchObject({
        state: 'validated',
        account: { id: account.id },
      });
      const { body } = await asInvitee(office.site, 'accept', {
        token,
        password: 'another-horse-1',
      });
      expect(body.error.details.code).toBe('invitation_accepted');
      const history = await findRows(office, 'logEntry', {
        outcome: 'account_linked',
        member: (await memberOf('ann@acc.test')).id,
      });
      expect(history).toHaveLength(1);
    });

    it('are not linked by a link that was mailed to another address', async () => {
      await isRequired(true);
      await invited('prey@acc.test');
      await register(office.site, 'eve@acc.test').expect(200);
      const { id, confirmationToken } = await findRow(office, 'account', { email: 'eve@acc.test' });
      const users = office.site.strapi.plugin('users-permissions').service('user');
      await users.edit(id, { email: 'prey@acc.test' });
      const link = `/api/auth/email-confirmation?confirmation=${String(confirmationToken)}`;
      await office.site.request.get(link).expect(400);
      expect(await memberOf('prey@acc.test')).toMatchObject({ state: 'pending', account: null });
    });

    it('are not linked where nobody must confirm', async () => {
      await invited('bob@acc.test');
      await register(office.site, 'bob@acc.test').expect(200);
      expect(await memberOf('bob@acc.test')).toMatchObject({ state: 'pending', account: null });
    });

    it('are not linked by being given the address of an invited person', async () => {
      await isRequired(true);
      await invited('victim@acc.test');
      const { id } = await createAccount(office.site, { email: 'thief@acc.test' });
      const users = office.site.strapi.plugin('users-permissions').service('user');
      await users.edit(id, { email: 'victim@acc.test' });
      await users.edit(id, { confirmed: true });
      await users.edit(id, { email: 'victim@acc.test', confirmed: true });
      expect(await memberOf('victim@acc.test')).toMatchObject({ state: 'pending', account: null });
    });

    it('are not linked where the address changes in the same stroke', async () => {
      await isRequired(true);
      await invited('mark@acc.test');
      const { id } = await createAccount(office.site, { email: 'sly@acc.test', confirmed: false });
      const users = office.site.strapi.plugin('users-permissions').service('user');
      await users.edit(id, { email: 'mark@acc.test', confirmed: true });
      expect(await memberOf('mark@acc.test')).toMatchObject({ state: 'pending', account: null });
    });

    it('are not linked when they come from another provider', async () => {
      await isRequired(true);
      await invited('oauth@acc.test');
      await createAccount(office.site, { email: 'oauth@acc.test', provider: 'discord' });
      expect(await memberOf('oauth@acc.test')).toMatchObject({ state: 'pending', account: null });
    });

    it('are linked when staff make them confirmed', async () => {
      await isRequired(true);
      await invited('made@acc.test');
      await createAccount(office.site, { email: 'made@acc.test' });
      await untilState('made@acc.test', 'validated');
    });

    it('leave an acceptance what it is', async () => {
      await isRequired(true);
      const token = await invited('acc@acc.test');
      await asInvitee(office.site, 'accept', { token, password: 'correct-horse-1' }).then(
        ({ status }) => expect(status).toBe(200),
      );
      const where = { email: 'acc@acc.test', outcome: { $in: ['accepted', 'account_linked'] } };
      expect((await findRows(office, 'logEntry', where)).map(({ outcome }) => outcome)).toEqual([
        'accepted',
      ]);
    });
  });
});
