import {
  accountOf,
  accountsOf,
  createAccount,
  liftSignInLimit,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import { cancelInvitations } from '../../support/invite';
import {
  accept,
  createProgram,
  invitationStates,
  invite,
  lookup,
  rowOf,
  rowsOf,
  uids,
  type Club,
} from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

const club = {} as Club;
const allActions = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];

beforeAll(async () => {
  club.mail = await startMailServer();
  club.site = await startSite({ smtpPort: club.mail.port });
  liftSignInLimit(club.site);
  await club.site.settings.allowMemberOnlyBooking();
});

const contentManager = async (method: 'put' | 'delete', type: string, id: string, body?: object) =>
  club.site.request[method](`/content-manager/collection-types/${type}/${id}`)
    .auth(await club.site.adminToken(), { type: 'bearer' })
    .send(body);

const joinAs = async (email: string): Promise<{ id: number; jwt: string }> => {
  const token = await invite(club, email);
  const { body } = await accept(club.site, { token, password }).expect(200);
  return { id: body.user.id, jwt: body.jwt };
};

const memberOf = (email: string) => rowOf(club.site, uids.member, { email });

describe('an account deleted after it was claimed', () => {
  const deletions: [string, (id: number, documentId: string) => Promise<unknown>][] = [
    [
      'in the Content Manager',
      (_id, documentId) => contentManager('delete', uids.account, documentId),
    ],
    [
      'by users-permissions',
      (id) => club.site.strapi.plugin('users-permissions').service('user').remove({ id }),
    ],
    [
      "by a site's own code",
      (id) => club.site.strapi.db.query(uids.account).deleteMany({ where: { id } }),
    ],
  ];

  it.each(deletions)('%s leaves a member who can be invited again', async (how, remove) => {
    const email = `deleted-${Buffer.from(how).toString('hex')}@x.org`;
    const before = await joinAs(email);
    const { documentId } = await accountOf(club.site, email);
    await remove(before.id, documentId);
    expect(await accountsOf(club.site, email)).toEqual([]);
    expect(await memberOf(email)).toMatchObject({ state: 'not_invited', account: null });

    const after = await joinAs(email);
    expect(after.id).not.toBe(before.id);
    await whoAmI(club.site, before.jwt).expect(401);
    await whoAmI(club.site, after.jwt).expect(200);
    expect(await memberOf(email)).toMatchObject({ state: 'validated', account: { id: after.id } });
    expect(await invitationStates(club.site, email)).toEqual(['accepted', 'accepted']);
  });

  it('takes along a member whose link the database lost to a deletion at the same moment', async () => {
    const lost = await joinAs('lost-link@x.org');
    const member = await memberOf('lost-link@x.org');
    // As such a moment leaves it: validated, and linked to nothing.
    await club.site.strapi.db.connection('up_users').where({ id: lost.id }).delete();
    expect(await memberOf('lost-link@x.org')).toMatchObject({ state: 'validated', account: null });

    const { id } = await createAccount(club.site, { email: 'any-other@x.org' });
    await club.site.strapi.db.query(uids.account).delete({ where: { id } });
    expect(await memberOf('lost-link@x.org')).toMatchObject({ state: 'not_invited' });
    const entries = await rowsOf(club.site, uids.logEntry, {
      member: { id: member.id },
      outcome: 'account_deleted',
    });
    expect(entries).toHaveLength(1);
    await whoAmI(club.site, (await joinAs('lost-link@x.org')).jwt).expect(200);
  });

  const subjectsTo = (email: string) =>
    club.mail.lettersTo(email).map(({ parsed }) => parsed.subject);

  it('gets one welcome letter in all', async () => {
    const email = 'welcome@x.org';
    await joinAs(email);
    await untilLettersSettled(club.site.strapi);
    const welcomes = () => rowsOf(club.site, uids.letter, { kind: 'welcome', to: email });
    expect(await welcomes()).toMatchObject([{ state: 'sent' }]);
    expect(subjectsTo(email)).toContain('Welcome to us');
    await club.site.strapi.db.query(uids.account).delete({ where: { email } });
    await joinAs(email);
    await untilLettersSettled(club.site.strapi);
    expect(await welcomes()).toHaveLength(1);
    expect(subjectsTo(email).filter((subject) => subject === 'Welcome to us')).toHaveLength(1);
  });

  it('gets no welcome letter where that is switched off', async () => {
    await club.site.settings.update({ welcomeLetter: { enabled: false } });
    await joinAs('unwelcomed@x.org');
    await untilLettersSettled(club.site.strapi);
    await club.site.settings.update({ welcomeLetter: { enabled: true } });
    expect(subjectsTo('unwelcomed@x.org')).not.toContain('Welcome to us');
    const welcomes = await rowsOf(club.site, uids.letter, {
      kind: 'welcome',
      to: 'unwelcomed@x.org',
    });
    expect(welcomes).toEqual([]);
  });

  it('does not touch other members', async () => {
    const other = await joinAs('bystander@x.org');
    const { id } = await createAccount(club.site, { email: 'unrelated@x.org' });
    await club.site.strapi.db.query(uids.account).delete({ where: { id } });
    expect(await memberOf('bystander@x.org')).toMatchObject({
      state: 'validated',
      account: { id: other.id },
    });
  });
});

describe('deleted while somebody is invited', () => {
  const expectCancelled = async (token: string): Promise<void> => {
    const { data } = (await lookup(club.site, { token }).expect(200)).body;
    expect(data.state).toBe('cancelled');
    const { error } = (await accept(club.site, { token, password }).expect(410)).body;
    expect(error.details).toEqual({ code: 'invitation_cancelled' });
  };

  it('the member: the link answers as cancelled and makes no account', async () => {
    const email = 'gone@x.org';
    const token = await invite(club, email);
    const { documentId } = await memberOf(email);
    expect((await contentManager('delete', uids.member, documentId)).status).toBe(200);
    await expectCancelled(token);
    expect(await accountsOf(club.site, email)).toEqual([]);
    const again = await invite(club, email);
    await accept(club.site, { token: again, password }).expect(200);
    await expectCancelled(token);
  });

  it('the member: a letter that has not left stays here', async () => {
    const email = 'gone-early@x.org';
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    await club.site.request
      .post('/member-invites/batches')
      .auth(await club.site.adminToken(), { type: 'bearer' })
      .send({ requestId: 'gone-early', addresses: [email], send: true, sendAt: tomorrow })
      .expect(201);
    const letter = await rowOf(club.site, uids.letter, { to: email });
    expect(letter.state).toBe('queued');
    await club.site.strapi.documents(uids.member).delete({
      documentId: (await memberOf(email)).documentId,
    });
    await club.site.strapi.db
      .query(uids.letter)
      .updateMany({ where: { id: letter.id }, data: { nextAttemptAt: new Date() } });
    await joinAs('passes-by@x.org'); // wakes the worker
    await untilLettersSettled(club.site.strapi);
    expect(await rowOf(club.site, uids.letter, { to: email })).toMatchObject({
      state: 'cancelled',
      member: null,
    });
    expect(club.mail.lettersTo(email)).toEqual([]);
  });

  it('the admin who invited: everything goes on', async () => {
    const email = 'orphan@x.org';
    const token = await invite(club, email);
    const { invitedBy } = await rowOf(club.site, uids.invitation, { email });
    const { id } = invitedBy as { id: number };
    await club.site.strapi.db.query('admin::user').delete({ where: { id } });
    try {
      expect((await rowOf(club.site, uids.invitation, { email })).invitedBy).toBeNull();
      await lookup(club.site, { token }).expect(200);
      await accept(club.site, { token, password }).expect(200);
      await signIn(club.site, email, password).expect(200);
    } finally {
      // The token of the tests was that admin's: another one takes over.
      const next = await club.site.adminWith(allActions);
      club.site.adminToken = () => Promise.resolve(next);
    }
    const next = await invite(club, 'next@x.org');
    const { documentId } = await rowOf(club.site, uids.invitation, { email: 'next@x.org' });
    expect(await cancelInvitations(club.site, [documentId])).toMatchObject({ done: 1 });
    await expectCancelled(next);
  });

  it('the program: the invitation gives an account all the same', async () => {
    const program = await createProgram(club.site, { name: 'Short lived' });
    const token = await invite(club, 'program@x.org', { program: program.documentId });
    await club.site.strapi.documents(uids.program).delete({ documentId: program.documentId });
    await accept(club.site, { token, password }).expect(200);
    expect((await memberOf('program@x.org')).programs).toEqual([]);
  });
});
