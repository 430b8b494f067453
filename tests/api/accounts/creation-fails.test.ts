import type * as StrapiUtils from '@strapi/utils';
import {
  accountOf,
  accountsOf,
  createAccount,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import { breakDownReason, whileBrokenDown, type BreakDown } from '../../support/break-down';
import { accept, lookup, invite, invitationStates } from '../../support/invitee';
import { requireFromStrapi } from '../../support/native-strapi';
import { findRow, types, officeForTests } from '../../support/office';
import { countRows, snapshotRows, untilLettersSettled } from '../../support/rows';

const bcryptHash = /\$2[aby]\$\d\d\$/;

describe('when making the account fails', () => {
  // One app-wide secret mode: sessions kept apart from the accounts must survive the failure too.
  const office = officeForTests({ env: { JWT_MANAGEMENT: 'refresh' } });

  /** A password was hashed all the same, and that is counted for the link. */
  const rowsButTries = async () => ({
    ...(await snapshotRows(office.site.strapi)),
    member_invites_guesses: [],
  });

  const expectJoins = async (email: string, token: string): Promise<void> => {
    const lettersBefore = office.mail.lettersTo(email).length;
    await accept(office.site, { token, password }).expect(200);
    await signIn(office.site, email, password).expect(200);
    expect((await invitationStates(office.site, email)).at(-1)).toBe('accepted');
    await untilLettersSettled(office.site.strapi);
    // The welcome and the receipt.
    expect(office.mail.lettersTo(email)).toHaveLength(lettersBefore + 2);
  };

  it.each<[string, BreakDown]>([
    ['the account', { table: 'up_users', event: 'INSERT' }],
    ['its role', { table: 'up_users_role_lnk', event: 'INSERT' }],
    ['the link to the member', { table: 'member_invites_members', event: 'UPDATE' }],
    ['the welcome letter', { table: 'member_invites_letters', event: 'INSERT' }],
  ])('at %s, nothing is half done and the same link works later', async (what, breakDown) => {
    const email = `${Buffer.from(what).toString('hex')}@x.org`;
    const token = await invite(office, email);
    await untilLettersSettled(office.site.strapi);
    const before = await rowsButTries();
    office.site.log.length = 0;
    await whileBrokenDown(office.site.strapi, breakDown, async () => {
      const answer = await accept(office.site, { token, password }).expect(500);
      expect(answer.text).not.toContain(breakDownReason);
      const log = office.site.log.join('\n');
      // In PostgreSQL Strapi's cleaning up after a link that failed fails too, and hides the reason.
      const isHidden = log.includes('current transaction is aborted');
      if (!isHidden) expect(log).toContain(breakDownReason);
      expect(log).not.toMatch(bcryptHash);
      expect(await rowsButTries()).toEqual(before);
      expect((await lookup(office.site, { token }).expect(200)).body.data.state).toBe('pending');
    });
    expect(await accountsOf(office.site, email)).toEqual([]);
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo(email)).toHaveLength(1);
    await expectJoins(email, token);
  });

  it.each<[string, BreakDown]>([
    ['its emptying', { table: 'up_users', event: 'UPDATE' }],
    ['its successor', { table: 'up_users', event: 'INSERT' }],
  ])('the account to be replaced stays as it was, failing at %s', async (what, breakDown) => {
    const email = `replace-${Buffer.from(what).toString('hex')}@x.org`;
    const old = await createAccount(office.site, { email });
    const session = (await signIn(office.site, email, password).expect(200)).body;
    await office.site.strapi.db
      .query(types.account)
      .update({ where: { email }, data: { password: null } });
    const token = await invite(office, email);
    await untilLettersSettled(office.site.strapi);
    const before = await rowsButTries();
    await whileBrokenDown(office.site.strapi, breakDown, async () => {
      await accept(office.site, { token, password }).expect(500);
      expect(await rowsButTries()).toEqual(before);
    });
    expect((await accountOf(office.site, email)).id).toBe(old.id);
    await whoAmI(office.site, session.jwt).expect(200);
    await expectJoins(email, token);
    expect((await accountOf(office.site, email)).id).not.toBe(old.id);
  });

  it('because the site itself refuses it, the invitee is told why', async () => {
    const email = 'refused-by-the-site@x.org';
    const token = await invite(office, email);
    const { strapi } = office.site;
    const stopRefusing = strapi.db.lifecycles.subscribe({
      models: [types.account],
      beforeCreate() {
        const { errors } = requireFromStrapi('@strapi/utils') as typeof StrapiUtils;
        throw new errors.ApplicationError('Only in summer.', { season: 'winter' });
      },
    });
    const { body } = await accept(office.site, { token, password });
    stopRefusing();
    expect(body.error).toMatchObject({
      status: 400,
      message: 'Only in summer.',
      details: { season: 'winter' },
    });
    expect(await invitationStates(office.site, email)).toEqual(['pending']);
    await expectJoins(email, token);
  });

  it('because the name is taken, the invitation stays open for another name', async () => {
    await createAccount(office.site, { email: 'first@x.org', username: 'captain' });
    const token = await invite(office, 'second@x.org');
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const { error } = (
      await accept(office.site, { token, password, username: 'captain' }).expect(400)
    ).body;
    expect(error.details.code).toBe('username_taken');
    // The question is counted for its link.
    const counted = before['member_invites_guesses']! + 1;
    expect(await countRows(office.site.strapi)).toEqual({
      ...before,
      member_invites_guesses: counted,
    });
    const member = await findRow(office, 'member', { email: 'second@x.org' });
    expect(member).toMatchObject({ state: 'pending', account: null });
    await expectJoins('second@x.org', token);
  });
});
