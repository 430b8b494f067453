import { errors } from '@strapi/utils';
import {
  accountOf,
  accountsOf,
  createAccount,
  liftSignInLimit,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import {
  accept,
  invitationStates,
  invite,
  lookup,
  rowOf,
  uids,
  type Club,
} from '../../support/invitee';
import { breakDownReason, whileBrokenDown, type BreakDown } from '../../support/break-down';
import { startMailServer } from '../../support/mail-server';
import { countRows, snapshotRows, untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

const bcryptHash = /\$2[aby]\$\d\d\$/;

describe('when making the account fails', () => {
  const club = {} as Club;

  beforeAll(async () => {
    club.mail = await startMailServer();
    // One app-wide secret mode: sessions kept apart from the accounts must survive the failure too.
    club.site = await startSite({ smtpPort: club.mail.port, env: { JWT_MANAGEMENT: 'refresh' } });
    liftSignInLimit(club.site);
    await club.site.settings.allowMemberOnlyBooking();
  });

  const expectJoins = async (email: string, token: string): Promise<void> => {
    const lettersBefore = club.mail.lettersTo(email).length;
    await accept(club.site, { token, password }).expect(200);
    await signIn(club.site, email, password).expect(200);
    expect((await invitationStates(club.site, email)).at(-1)).toBe('accepted');
    await untilLettersSettled(club.site.strapi);
    // The welcome and the receipt.
    expect(club.mail.lettersTo(email)).toHaveLength(lettersBefore + 2);
  };

  it.each<[string, BreakDown]>([
    ['the account', { table: 'up_users', event: 'INSERT' }],
    ['its role', { table: 'up_users_role_lnk', event: 'INSERT' }],
    ['the link to the member', { table: 'member_invites_members', event: 'UPDATE' }],
    ['the welcome letter', { table: 'member_invites_letters', event: 'INSERT' }],
  ])('at %s, nothing is half done and the same link works later', async (what, breakDown) => {
    const email = `${Buffer.from(what).toString('hex')}@x.org`;
    const token = await invite(club, email);
    await untilLettersSettled(club.site.strapi);
    const before = await snapshotRows(club.site.strapi);
    club.site.log.length = 0;
    await whileBrokenDown(club.site.strapi, breakDown, async () => {
      const answer = await accept(club.site, { token, password }).expect(500);
      expect(answer.text).not.toContain(breakDownReason);
      const log = club.site.log.join('\n');
      // In PostgreSQL Strapi's cleaning up after a link that failed fails too, and hides the reason.
      const isHidden = log.includes('current transaction is aborted');
      if (!isHidden) expect(log).toContain(breakDownReason);
      expect(log).not.toMatch(bcryptHash);
      expect(await snapshotRows(club.site.strapi)).toEqual(before);
      expect((await lookup(club.site, { token }).expect(200)).body.data.state).toBe('pending');
    });
    expect(await accountsOf(club.site, email)).toEqual([]);
    await untilLettersSettled(club.site.strapi);
    expect(club.mail.lettersTo(email)).toHaveLength(1);
    await expectJoins(email, token);
  });

  it.each<[string, BreakDown]>([
    ['its removal', { table: 'up_users', event: 'DELETE' }],
    ['its successor', { table: 'up_users', event: 'INSERT' }],
  ])('the account to be replaced stays as it was, failing at %s', async (what, breakDown) => {
    const email = `replace-${Buffer.from(what).toString('hex')}@x.org`;
    const old = await createAccount(club.site, { email });
    const session = (await signIn(club.site, email, password).expect(200)).body;
    await club.site.strapi.db
      .query(uids.account)
      .update({ where: { email }, data: { password: null } });
    const token = await invite(club, email);
    await untilLettersSettled(club.site.strapi);
    const before = await snapshotRows(club.site.strapi);
    await whileBrokenDown(club.site.strapi, breakDown, async () => {
      await accept(club.site, { token, password }).expect(500);
      expect(await snapshotRows(club.site.strapi)).toEqual(before);
    });
    expect((await accountOf(club.site, email)).id).toBe(old.id);
    await whoAmI(club.site, session.jwt).expect(200);
    await expectJoins(email, token);
    expect((await accountOf(club.site, email)).id).not.toBe(old.id);
  });

  it('because the site itself refuses it, the invitee is told why', async () => {
    const email = 'refused-by-the-site@x.org';
    const token = await invite(club, email);
    const { strapi } = club.site;
    const stopRefusing = strapi.db.lifecycles.subscribe({
      models: [uids.account],
      beforeCreate() {
        throw new errors.ApplicationError('Only in summer.', { season: 'winter' });
      },
    });
    const { body } = await accept(club.site, { token, password });
    stopRefusing();
    expect(body.error).toMatchObject({
      status: 400,
      message: 'Only in summer.',
      details: { season: 'winter' },
    });
    expect(await invitationStates(club.site, email)).toEqual(['pending']);
    await expectJoins(email, token);
  });

  it('because the name is taken, the invitation stays open for another name', async () => {
    await createAccount(club.site, { email: 'first@x.org', username: 'captain' });
    const token = await invite(club, 'second@x.org');
    await untilLettersSettled(club.site.strapi);
    const before = await countRows(club.site.strapi);
    const { error } = (
      await accept(club.site, { token, password, username: 'captain' }).expect(400)
    ).body;
    expect(error.details.code).toBe('username_taken');
    expect(await countRows(club.site.strapi)).toEqual(before);
    const member = await rowOf(club.site, uids.member, { email: 'second@x.org' });
    expect(member).toMatchObject({ state: 'pending', account: null });
    await expectJoins('second@x.org', token);
  });
});
