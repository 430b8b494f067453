import { accountOf, password, signIn } from '../../support/accounts';
import { accept, invite, invitationStates } from '../../support/invitee';
import { findRow, officeForTests } from '../../support/office';

const fault = 'no key to sign with, says the test';

describe('when no session can be opened after an acceptance', () => {
  const office = officeForTests();

  /** Provokes a fault that cannot be produced otherwise: the service reads its secret at each sign-in. */
  const withoutSessions = async <T>(work: () => Promise<T>): Promise<T> => {
    const jwt = office.site.strapi.plugin('users-permissions').service('jwt');
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
    const token = await invite(office, email);
    const { status, body } = await withoutSessions(async () =>
      accept(office.site, { token, password }),
    );
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['user']);
    const account = await accountOf(office.site, email);
    expect(body.user).toMatchObject({ id: account.id, email });
    expect(body.user).not.toHaveProperty('password');
    expect(await findRow(office, 'member', { email })).toMatchObject({
      state: 'validated',
      account: { id: account.id },
    });
    expect(await invitationStates(office.site, email)).toEqual(['accepted']);
    expect((await signIn(office.site, email, password).expect(200)).body.jwt).toEqual(
      expect.any(String),
    );
  });

  it('staff find the reason in the log', async () => {
    const token = await invite(office, 'logged@x.org');
    office.site.log.length = 0;
    await withoutSessions(async () => accept(office.site, { token, password }));
    expect(office.site.log.filter((line) => line.includes(fault))).toHaveLength(1);
  });
});
