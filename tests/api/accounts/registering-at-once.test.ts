import {
  accountsOf,
  changeAdvanced,
  password as ofStranger,
  register,
  signIn,
} from '../../support/accounts';
import { inviteAll, type Invited } from '../../support/invite';
import { accept } from '../../support/invitee';
import { officeForTests } from '../../support/office';

/** RACE_ROUNDS=100 plays so many of each kind. */
const rounds = Number(process.env.RACE_ROUNDS ?? 6);
const ofOwner = 'chosen-by-the-owner';

jest.setTimeout(180_000 + rounds * 2_000);

/** Jest fails a test during which a promise is rejected unheard, which would end a site. */
describe('registering an address at the moment in which its owner accepts', () => {
  const office = officeForTests();

  const inviteAllOf = (kind: string): Promise<Invited[]> =>
    inviteAll(
      office,
      Array.from({ length: rounds }, (_, round) => `${kind}-${round}@x.org`),
    );

  /** Lets one begin some milliseconds after the other, a little later each round. */
  const later = async <T>(round: number, work: () => PromiseLike<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, (round * 3) % 45));
    return work();
  };

  const race = async ({ email, token }: Invited, round: number, names: string[]) => {
    const isLateAccept = round % 2 === 0;
    const accepting = () => accept(office.site, { token, password: ofOwner });
    const registering = () => names.map((name) => register(office.site, email, name));
    const [accepted, ...registered] = isLateAccept
      ? await Promise.all([later(round, accepting), ...registering()])
      : await Promise.all([accepting(), ...registering().map((one) => later(round, () => one))]);
    return { accepted, registered };
  };

  const onlyAccountOf = async (email: string) => {
    const found = await accountsOf(office.site, email);
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  it('leaves the owner with the only account, where addresses are confirmed', async () => {
    await changeAdvanced(office.site, { email_confirmation: true });
    for (const [round, invited] of (await inviteAllOf('confirmed')).entries()) {
      const { email } = invited;
      const { accepted, registered } = await race(invited, round, [email, `name-${round}`]);
      expect([accepted.status, accepted.body.error]).toEqual([200, undefined]);
      for (const { status } of registered) expect([200, 400]).toContain(status);
      const { id } = await onlyAccountOf(email);
      expect((await signIn(office.site, email, ofOwner).expect(200)).body.user.id).toBe(id);
      await signIn(office.site, email, ofStranger).expect(400);
    }
  });

  it('leaves one account, where nobody has to confirm', async () => {
    await changeAdvanced(office.site, { email_confirmation: false });
    for (const [round, invited] of (await inviteAllOf('open')).entries()) {
      const { email } = invited;
      const { accepted, registered } = await race(invited, round, [email]);
      const isFirst = accepted.status === 200;
      if (!isFirst) expect(accepted.body.error.details.code).toBe('sign_in_required');
      expect(registered[0]!.status).toBe(isFirst ? 400 : 200);
      const { id } = await onlyAccountOf(email);
      const secret = isFirst ? ofOwner : ofStranger;
      expect((await signIn(office.site, email, secret).expect(200)).body.user.id).toBe(id);
    }
  });

  it('gives a user name that two people wish for to one of them', async () => {
    for (const [round, invited] of (await inviteAllOf('wishes')).entries()) {
      const username = `captain-${round}`;
      const answers = await Promise.all([
        accept(office.site, { token: invited.token, password: ofOwner, username }),
        register(office.site, `rival-${round}@x.org`, username),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });
});
