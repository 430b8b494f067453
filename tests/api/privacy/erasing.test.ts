import { randomUUID } from 'node:crypto';
import type { BatchWithLog } from '../../../shared/contracts';
import { accountsOf, createAccount, password, signIn, whoAmI } from '../../support/accounts';
import { importFile } from '../../support/imports';
import { accept } from '../../support/invitee';
import { asAdmin, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInTables } from '../../support/traces';

describe('erasing', () => {
  const office = officeForTests();

  const idOf = async (address: string): Promise<string> =>
    (await findRow(office, 'member', { email: address })).documentId;

  const eraseAs = async (token: string, ids: string[]): Promise<BatchWithLog> => {
    const { status, body } = await office.site.request
      .post('/member-invites/members/actions/erase')
      .auth(token, { type: 'bearer' })
      .send({ requestId: randomUUID(), selection: { ids }, eraseAccount: true });
    expect(status).toBe(201);
    return body.data;
  };

  /** Gives the role that was made last the right to delete accounts in the Content Manager. */
  const mayDeleteAccounts = async (conditions: string[]): Promise<void> => {
    const { strapi } = office.site;
    const [role] = await strapi.db
      .query('admin::role')
      .findMany({ orderBy: { id: 'desc' }, limit: 1 });
    const action = 'plugin::content-manager.explorer.delete';
    const permission = { action, subject: types.account, properties: {}, conditions };
    await strapi.service('admin::role').addPermissions(role.id, [permission]);
  };

  const invited = async (address: string): Promise<string> => {
    await inviteOne(office, address);
    await untilLettersSettled(office.site.strapi);
    return idOf(address);
  };

  it('leaves the account where that is not asked for', async () => {
    const { token } = await inviteOne(office, 'keeps@e.test');
    await accept(office.site, { token, password: 'correct-horse-1' });
    await untilLettersSettled(office.site.strapi);
    const { log } = await eraseMembers(office, { ids: [await idOf('keeps@e.test')] }, false);
    expect(log).toMatchObject([{ notes: [{ values: { accounts: 0 } }] }]);
    expect(await tracesInTables(office, ['keeps@e.test'])).toEqual(['up_users: keeps@e.test']);
  });

  it('takes an account that was never linked as well, with its sessions', async () => {
    const ids = [await invited('owner@e.test')];
    await createAccount(office.site, { email: 'owner@e.test', username: 'landlady' });
    await eraseAs(await office.site.superAdminToken(), ids);
    expect(await tracesInTables(office, ['owner@e.test', 'landlady'])).toEqual([]);
  });

  describe('by an admin who may not delete accounts', () => {
    const kept = (accounts: number) => ({ id: 'account_kept', values: { accounts } });

    const erasedBy = async (token: string, ids: string[]) => {
      const [line] = (await eraseAs(token, ids)).log;
      return line!.notes!.map((one) =>
        one.id === 'erased' ? { accounts: one.values.accounts } : one,
      );
    };

    it('leaves a customer’s account that nobody linked, and says so', async () => {
      const token = await office.site.adminWith(['members', 'read']);
      await createAccount(office.site, { email: 'customer@shop.test' });
      await importFile(office.site, 'email\ncustomer@shop.test\n');
      const ids = [await idOf('customer@shop.test')];
      expect(await erasedBy(token, ids)).toEqual([{ accounts: 0 }, kept(1)]);
      expect(await accountsOf(office.site, 'customer@shop.test')).toHaveLength(1);
    });

    it.each([
      ['leaves it where that right has a condition', ['admin::is-creator'], 1],
      ['takes it where the right is given after all', [], 0],
    ])('%s', async (_, conditions, left) => {
      const email = `shopper${left}@shop.test`;
      const token = await office.site.adminWith(['members', 'read']);
      await mayDeleteAccounts(conditions);
      await createAccount(office.site, { email });
      await importFile(office.site, `email\n${email}\n`);
      await eraseAs(token, [await idOf(email)]);
      expect(await accountsOf(office.site, email)).toHaveLength(left);
    });

    it('leaves an account that staff put on the roster', async () => {
      const token = await office.site.adminWith(['members', 'read']);
      await createAccount(office.site, { email: 'linked@shop.test' });
      await asAdmin(office.site, 'post', '/members/actions/add-accounts', {
        requestId: randomUUID(),
      });
      const ids = [await idOf('linked@shop.test')];
      expect(await erasedBy(token, ids)).toEqual([{ accounts: 0 }, kept(1)]);
      expect(await accountsOf(office.site, 'linked@shop.test')).toHaveLength(1);
    });

    it('takes the account by which the member joined', async () => {
      const token = await office.site.adminWith(['members', 'read']);
      const { token: link } = await inviteOne(office, 'joined@e.test');
      await accept(office.site, { token: link, password: 'correct-horse-1' });
      const ids = [await idOf('joined@e.test')];
      expect(await erasedBy(token, ids)).toEqual([{ accounts: 1 }]);
      expect(await accountsOf(office.site, 'joined@e.test')).toEqual([]);
    });
  });

  it('takes the account of a former address as well', async () => {
    const ids = [await invited('former@e.test')];
    await createAccount(office.site, { email: 'former@e.test', username: 'long-ago' });
    await asAdmin(office.site, 'put', `/members/${ids[0]}/email`, { email: 'present@e.test' });
    const { log } = await eraseMembers(office, { ids });
    expect(log).toMatchObject([{ notes: [{ values: { accounts: 1 } }] }]);
    expect(await tracesInTables(office, ['former@e', 'present@e', 'long-ago'])).toEqual([]);
  });

  it('renames the account of somebody else that has the address as its user name', async () => {
    const ids = [await invited('named@e.test')];
    await createAccount(office.site, { email: 'namer@e.test', username: 'named@e.test' });
    const { jwt } = (await signIn(office.site, 'namer@e.test', password).expect(200)).body;
    const { token } = await inviteOne(office, 'namer@e.test');
    await accept(office.site, { token }, jwt).expect(200);
    await createAccount(office.site, { email: 'other@e.test', username: 'Former.Named@e.test' });
    await asAdmin(office.site, 'put', `/members/${ids[0]}/email`, { email: 'former.named@e.test' });
    await eraseMembers(office, { ids });
    await untilLettersSettled(office.site.strapi);
    expect(await tracesInTables(office, ['named@e.test'])).toEqual([]);
    for (const own of ['namer@e.test', 'other@e.test']) {
      await signIn(office.site, own, password).expect(200);
    }
    const { body } = await asAdmin(
      office.site,
      'get',
      `/members/${await idOf('namer@e.test')}/history`,
    );
    expect(body.data[0]).toMatchObject({
      outcome: 'account_renamed',
      notes: [{ id: 'name_lost', values: { before: '…', after: 'namer@e.test' } }],
    });
  });

  it('empties and blocks the account at once, and deletes its row later', async () => {
    const { token } = await inviteOne(office, 'swept@e.test');
    const { jwt } = (await accept(office.site, { token, password }).expect(200)).body;
    const { account } = await findRow(office, 'member', { email: 'swept@e.test' });
    const { id } = account as { id: number };
    await eraseMembers(office, { ids: [await idOf('swept@e.test')] });
    expect(await findRow(office, 'account', { id })).toMatchObject({ email: null, blocked: true });
    await whoAmI(office.site, jwt).expect(401);
    const past = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await office.site.strapi.db.connection('up_users').where({ id }).update({ updated_at: past });
    await office.site.strapi.plugin('member-invites').service('accounts').deleteReplaced();
    expect(await findRows(office, 'account', { id })).toEqual([]);
  });

  it('closes the open link, and the page behind it says nothing of the person', async () => {
    const { link } = await inviteOne(office, 'open@e.test');
    await eraseMembers(office, { ids: [await idOf('open@e.test')] });
    const page = await office.site.request.get(new URL(link).pathname);
    expect(page.status).toBe(410);
    expect(page.text).not.toContain('open');
  });

  it('is done over everything that a search finds, the address in the query included', async () => {
    await invited('one@many.test');
    await invited('two@many.test');
    await inviteBatch(office.site, ['three@other.test']);
    const { log } = await eraseMembers(office, { all: true, query: { q: 'many.test' } });
    expect(log.map(({ outcome }) => outcome)).toEqual(['erased', 'erased']);
    expect(await tracesInTables(office, ['many.test'])).toEqual([]);
    expect(await findRows(office, 'member', { email: 'three@other.test' })).toHaveLength(1);
  });

  it('leaves others alone whose address is longer, or was theirs before', async () => {
    await invited('mary.ann@e.test');
    await invited('ann@e.test');
    await asAdmin(office.site, 'put', `/members/${await idOf('ann@e.test')}/email`, {
      email: 'anna@e.test',
    });
    await invited('ann@e.test');
    await eraseMembers(office, { ids: [await idOf('anna@e.test')] });
    expect(await tracesInTables(office, ['anna@e.test'])).toEqual([]);
    expect(await findRow(office, 'member', { email: 'ann@e.test' })).toMatchObject({
      state: 'pending',
    });
    expect(await findRow(office, 'invitation', { email: 'ann@e.test' })).toMatchObject({
      state: 'pending',
    });
    expect(await findRow(office, 'invitation', { email: 'mary.ann@e.test' })).toBeTruthy();
  });

  it('asked for twice is done once', async () => {
    const ids = [await invited('twice@e.test')];
    const body = { requestId: 'erase-them-twice', selection: { ids }, eraseAccount: true };
    const answers = [
      await asAdmin(office.site, 'post', '/members/actions/erase', body),
      await asAdmin(office.site, 'post', '/members/actions/erase', body),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    expect(answers[1]!.body.data.log).toEqual(answers[0]!.body.data.log);
  });

  it('takes the answer to what becomes of the account', async () => {
    const ids = [await invited('unsure@e.test')];
    const body = { requestId: 'erase-or-what', selection: { ids } };
    const { status } = await asAdmin(office.site, 'post', '/members/actions/erase', body);
    expect(status).toBe(400);
    expect(await findRows(office, 'member', { email: 'unsure@e.test' })).toHaveLength(1);
  });
});
