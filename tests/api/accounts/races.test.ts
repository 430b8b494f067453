import { accountsOf, password, signIn } from '../../support/accounts';
import { cancelInvitations, resendInvitations } from '../../support/invite';
import { accept, decline, invite, invitationStates } from '../../support/invitee';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { backDate, untilLettersSettled } from '../../support/rows';

const rounds = Array.from({ length: 10 }, (_, index) => index);
const weekMs = 8 * 24 * 60 * 60 * 1000;

describe('at the same moment', () => {
  const office = officeForTests();

  beforeAll(async () => {
    await office.site.adminToken();
  });

  const welcomeLetters = async (email: string): Promise<number> => {
    await untilLettersSettled(office.site.strapi);
    const rows = await findRows(office, 'letter', { kind: 'welcome', to: email });
    return rows.length;
  };

  it('ten accepts of one link make one account and one welcome letter', async () => {
    const email = 'ten@x.org';
    const token = await invite(office, email);
    const passwords = rounds.map((round) => `${password}-${round}`);
    const answers = await Promise.all(
      passwords.map((chosen) => accept(office.site, { token, password: chosen })),
    );
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer !== winners[0])) {
      expect([status, body.error.details]).toEqual([409, { code: 'invitation_accepted' }]);
    }
    expect(await accountsOf(office.site, email)).toHaveLength(1);
    expect(await welcomeLetters(email)).toBe(1);
    const subjects = office.mail.lettersTo(email).map(({ parsed }) => parsed.subject);
    expect(subjects.filter((subject) => subject === 'Welcome to our organisation')).toHaveLength(1);
    expect(subjects).toHaveLength(3); // the invitation and the receipt besides
    await signIn(office.site, email, passwords[answers.indexOf(winners[0]!)]!).expect(200);
  });

  it('accepts of two links for one wished name give it once', async () => {
    const emails = ['twin-a@x.org', 'twin-b@x.org'];
    const tokens: string[] = [];
    for (const email of emails) tokens.push(await invite(office, email));
    const answers = await Promise.all(
      tokens.map((token) => accept(office.site, { token, password, username: 'the-twin' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await findRows(office, 'account', { username: 'the-twin' })).toHaveLength(1);
  });

  /** Expects one result and never both: the rows must agree with the answers. */
  const expectOneStory = async (email: string, isAccepted: boolean, other: string) => {
    const [first] = await invitationStates(office.site, email);
    expect(first).toBe(isAccepted ? 'accepted' : other);
    const accounts = await accountsOf(office.site, email);
    expect(accounts).toHaveLength(isAccepted ? 1 : 0);
    const member = await findRow(office, 'member', { email });
    expect(member.state === 'validated').toBe(isAccepted);
    expect(member.account !== null).toBe(isAccepted);
    expect(await welcomeLetters(email)).toBe(isAccepted ? 1 : 0);
  };

  const invitationId = async (email: string): Promise<string> =>
    (await findRow(office, 'invitation', { email })).documentId;

  // Hashing the password takes a while: started so much later, the other one meets the claim.
  const started = async <T>(later: number, work: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, later));
    return work();
  };

  it('an accept and a cancel never both happen', async () => {
    for (const round of rounds) {
      const email = `cancel-${round}@x.org`;
      const token = await invite(office, email);
      const id = await invitationId(email);
      const [accepted, cancelled] = await Promise.all([
        accept(office.site, { token, password }),
        started(round * 8, () => cancelInvitations(office.site, [id])),
      ]);
      const isAccepted = accepted.status === 200;
      expect(cancelled.counts.cancelled ?? 0).toBe(isAccepted ? 0 : 1);
      if (!isAccepted) expect(accepted.body.error.details.code).toBe('invitation_cancelled');
      await expectOneStory(email, isAccepted, 'cancelled');
    }
  });

  it('an accept and a decline never both happen', async () => {
    for (const round of rounds.slice(0, 5)) {
      const email = `decline-${round}@x.org`;
      const token = await invite(office, email);
      const [accepted, declined] = await Promise.all([
        accept(office.site, { token, password }),
        started(round * 15, () => Promise.resolve(decline(office.site, { token, forGood: true }))),
      ]);
      const isAccepted = accepted.status === 200;
      expect(declined.status).toBe(isAccepted ? 409 : 200);
      if (!isAccepted) expect(accepted.body.error.details.code).toBe('invitation_declined');
      await expectOneStory(email, isAccepted, 'declined');
      const { suppression } = await findRow(office, 'member', { email });
      expect(suppression).toBe(isAccepted ? null : 'declined');
    }
  });

  it('an accept and the sweep of expired invitations never both happen', async () => {
    for (const round of rounds.slice(0, 5)) {
      const email = `expire-${round}@x.org`;
      const token = await invite(office, email);
      await untilLettersSettled(office.site.strapi);
      const [accepted] = await Promise.all([
        accept(office.site, { token, password }),
        started(round * 15, async () => {
          await backDate(office.site.strapi, types.invitation, { email }, weekMs, ['expiresAt']);
          await office.site.strapi.plugin('member-invites').service('invitations').expireDue();
        }),
      ]);
      const isAccepted = accepted.status === 200;
      if (!isAccepted) expect(accepted.body.error.details.code).toBe('invitation_expired');
      await expectOneStory(email, isAccepted, 'expired');
    }
  });

  it('an accept and a new invitation leave either an account or a newer link', async () => {
    for (const round of rounds.slice(0, 5)) {
      const email = `again-${round}@x.org`;
      const token = await invite(office, email);
      const id = await invitationId(email);
      const [accepted, resent] = await Promise.all([
        accept(office.site, { token, password }),
        started(round * 15, () => resendInvitations(office.site, [id])),
      ]);
      const isAccepted = accepted.status === 200;
      expect(resent.counts.resent ?? 0).toBe(isAccepted ? 0 : 1);
      if (!isAccepted) expect(accepted.body.error.details.code).toBe('invitation_replaced');
      await expectOneStory(email, isAccepted, 'replaced');
      const states = await invitationStates(office.site, email);
      expect(states.filter((state) => state === 'pending')).toHaveLength(isAccepted ? 0 : 1);
    }
  });
});
