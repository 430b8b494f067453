import { accountOf, liftSignInLimit, password, signIn } from '../../support/accounts';
import { accept, invitationStates, invite, rowOf, uids, type Club } from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { startSite } from '../../support/site';

const fault = 'no key to sign with, says the test';

describe('when no session can be opened after an acceptance', () => {
  const club = {} as Club;

  beforeAll(async () => {
    club.mail = await startMailServer();
    club.site = await startSite({ smtpPort: club.mail.port });
    liftSignInLimit(club.site);
    await club.site.settings.allowMemberOnlyBooking();
  });

  /** A fault that cannot be had otherwise: the service reads its secret at each sign-in. */
  const withoutSessions = async <T>(work: () => Promise<T>): Promise<T> => {
    const jwt = club.site.strapi.plugin('users-permissions').service('jwt');
    const { issue } = jwt;
    jwt.issue = () => {
      throw new Error(fault);
    };
    try {
      return await work();
    } finally {
      jwt.issue = issue;
    }
  };

  it('the account is theirs all the same, and they can sign in later', async () => {
    const email = 'no-session@x.org';
    const token = await invite(club, email);
    const { status, body } = await withoutSessions(async () =>
      accept(club.site, { token, password }),
    );
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['user']);
    const account = await accountOf(club.site, email);
    expect(body.user).toMatchObject({ id: account.id, email });
    expect(body.user).not.toHaveProperty('password');
    expect(await rowOf(club.site, uids.member, { email })).toMatchObject({
      state: 'validated',
      account: { id: account.id },
    });
    expect(await invitationStates(club.site, email)).toEqual(['accepted']);
    expect((await signIn(club.site, email, password).expect(200)).body.jwt).toEqual(
      expect.any(String),
    );
  });

  it('staff find the reason in the log', async () => {
    const token = await invite(club, 'logged@x.org');
    club.site.log.length = 0;
    await withoutSessions(async () => accept(club.site, { token, password }));
    expect(club.site.log.filter((line) => line.includes(fault))).toHaveLength(1);
  });
});
