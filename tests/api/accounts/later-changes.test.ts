import {
  accountOf,
  accountsOf,
  createAccount,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import { cancelInvitations } from '../../support/invite';
import { accept, lookup, invite, invitationStates, createProgram } from '../../support/invitee';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const office = officeForTests();
const allActions = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];

const contentManager = async (method: 'put' | 'delete', type: string, id: string, body?: object) =>
  office.site.request[method](`/content-manager/collection-types/${type}/${id}`)
    .auth(await office.site.superAdminToken(), { type: 'bearer' })
    .send(body);

const joinAs = async (email: string): Promise<{ id: number; jwt: string }> => {
  const token = await invite(office, email);
  const { body } = await accept(office.site, { token, password }).expect(200);
  return { id: body.user.id, jwt: body.jwt };
};

const memberOf = (email: string) => findRow(office, 'member', { email });

describe('an account deleted after it was claimed', () => {
  const deletions: [string, (id: number, documentId: string) => Promise<unknown>][] = [
    [
      'in the Content Manager',
      (_id, documentId) => contentManager('delete', types.account, documentId),
    ],
    [
      'by users-permissions',
      (id) => office.site.strapi.plugin('users-permissions').service('user').remove({ id }),
    ],
    [
      "by a site's own code",
      (id) => office.site.strapi.db.query(types.account).deleteMany({ where: { id } }),
    ],
  ];

  it.each(deletions)('%s leaves a member who can be invited again', async (how, remove) => {
    const email = `deleted-${Buffer.from(how).toString('hex')}@x.org`;
    const before = await joinAs(email);
    const { documentId } = await accountOf(office.site, email);
    await remove(before.id, documentId);
    expect(await accountsOf(office.site, email)).toEqual([]);
    expect(await memberOf(email)).toMatchObject({ state: 'not_invited', account: null });

    const after = await joinAs(email);
    expect(after.id).not.toBe(before.id);
    await whoAmI(office.site, before.jwt).expect(401);
    await whoAmI(office.site, after.jwt).expect(200);
    expect(await memberOf(email)).toMatchObject({ state: 'validated', account: { id: after.id } });
    expect(await invitationStates(office.site, email)).toEqual(['accepted', 'accepted']);
  });

  it('takes along a member whose link the database lost to a deletion at the same moment', async () => {
    const lost = await joinAs('lost-link@x.org');
    const member = await memberOf('lost-link@x.org');
    // As such a moment leaves it: validated, and linked to nothing.
    await office.site.strapi.db.connection('up_users').where({ id: lost.id }).delete();
    expect(await memberOf('lost-link@x.org')).toMatchObject({ state: 'validated', account: null });

    const { id } = await createAccount(office.site, { email: 'any-other@x.org' });
    await office.site.strapi.db.query(types.account).delete({ where: { id } });
    expect(await memberOf('lost-link@x.org')).toMatchObject({ state: 'not_invited' });
    const entries = await findRows(office, 'logEntry', {
      member: { id: member.id },
      outcome: 'account_deleted',
    });
    expect(entries).toHaveLength(1);
    await whoAmI(office.site, (await joinAs('lost-link@x.org')).jwt).expect(200);
  });

  const subjectsTo = (email: string) =>
    office.mail.lettersTo(email).map(({ parsed }) => parsed.subject);

  it('gets one welcome letter in all', async () => {
    const email = 'welcome@x.org';
    await joinAs(email);
    await untilLettersSettled(office.site.strapi);
    const welcomes = () => findRows(office, 'letter', { kind: 'welcome', to: email });
    expect(await welcomes()).toMatchObject([{ state: 'sent' }]);
    expect(subjectsTo(email)).toContain('Welcome to our organisation');
    await office.site.strapi.db.query(types.account).delete({ where: { email } });
    await joinAs(email);
    await untilLettersSettled(office.site.strapi);
    expect(await welcomes()).toHaveLength(1);
    expect(
      subjectsTo(email).filter((subject) => subject === 'Welcome to our organisation'),
    ).toHaveLength(1);
  });

  it('gets no welcome letter where that is switched off', async () => {
    await office.site.settings.update({ welcomeLetter: { enabled: false } });
    await joinAs('unwelcomed@x.org');
    await untilLettersSettled(office.site.strapi);
    await office.site.settings.update({ welcomeLetter: { enabled: true } });
    expect(subjectsTo('unwelcomed@x.org')).not.toContain('Welcome to our organisation');
    const welcomes = await findRows(office, 'letter', {
      kind: 'welcome',
      to: 'unwelcomed@x.org',
    });
    expect(welcomes).toEqual([]);
  });

  it('does not touch other members', async () => {
    const other = await joinAs('bystander@x.org');
    const { id } = await createAccount(office.site, { email: 'unrelated@x.org' });
    await office.site.strapi.db.query(types.account).delete({ where: { id } });
    expect(await memberOf('bystander@x.org')).toMatchObject({
      state: 'validated',
      account: { id: other.id },
    });
  });
});

describe('deleted while somebody is invited', () => {
  const expectCancelled = async (token: string): Promise<void> => {
    const { data } = (await lookup(office.site, { token }).expect(200)).body;
    expect(data.state).toBe('cancelled');
    const { error } = (await accept(office.site, { token, password }).expect(410)).body;
    expect(error.details).toEqual({ code: 'invitation_cancelled' });
  };

  it('the member: the link answers as cancelled and makes no account', async () => {
    const email = 'gone@x.org';
    const token = await invite(office, email);
    const { documentId } = await memberOf(email);
    expect((await contentManager('delete', types.member, documentId)).status).toBe(200);
    await expectCancelled(token);
    expect(await accountsOf(office.site, email)).toEqual([]);
    const again = await invite(office, email);
    await accept(office.site, { token: again, password }).expect(200);
    await expectCancelled(token);
  });

  it('the member: a letter that has not left stays here', async () => {
    const email = 'gone-early@x.org';
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    await office.site.request
      .post('/member-invites/batches')
      .auth(await office.site.adminToken(), { type: 'bearer' })
      .send({ requestId: 'gone-early', addresses: [email], send: true, sendAt: tomorrow })
      .expect(201);
    const letter = await findRow(office, 'letter', { to: email });
    expect(letter.state).toBe('queued');
    await office.site.strapi.documents(types.member).delete({
      documentId: (await memberOf(email)).documentId,
    });
    await office.site.strapi.db
      .query(types.letter)
      .updateMany({ where: { id: letter.id }, data: { nextAttemptAt: new Date() } });
    await joinAs('passes-by@x.org'); // wakes the worker
    await untilLettersSettled(office.site.strapi);
    expect(await findRow(office, 'letter', { to: email })).toMatchObject({
      state: 'cancelled',
      member: null,
    });
    expect(office.mail.lettersTo(email)).toEqual([]);
  });

  it('the admin who invited: everything goes on', async () => {
    const email = 'orphan@x.org';
    const token = await invite(office, email);
    const { invitedBy } = await findRow(office, 'invitation', { email });
    const { id } = invitedBy as { id: number };
    await office.site.strapi.db.query('admin::user').delete({ where: { id } });
    try {
      expect((await findRow(office, 'invitation', { email })).invitedBy).toBeNull();
      await lookup(office.site, { token }).expect(200);
      await accept(office.site, { token, password }).expect(200);
      await signIn(office.site, email, password).expect(200);
    } finally {
      // The token of the tests was that admin's: another one takes over.
      const next = await office.site.adminWith(allActions);
      office.site.adminToken = () => Promise.resolve(next);
    }
    const next = await invite(office, 'next@x.org');
    const { documentId } = await findRow(office, 'invitation', { email: 'next@x.org' });
    expect(await cancelInvitations(office.site, [documentId])).toMatchObject({
      counts: { cancelled: 1 },
    });
    await expectCancelled(next);
  });

  it('the program: the invitation gives an account all the same', async () => {
    const program = await createProgram(office.site, { name: 'Short lived' });
    const token = await invite(office, 'program@x.org', { program: program.documentId });
    await office.site.strapi.documents(types.program).delete({ documentId: program.documentId });
    await accept(office.site, { token, password }).expect(200);
    expect((await memberOf('program@x.org')).programs).toEqual([]);
  });
});
