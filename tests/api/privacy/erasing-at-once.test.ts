import type { Response } from 'supertest';
import { register } from '../../support/accounts';
import { accept, decline, renew } from '../../support/invitee';
import { inviteAll, inviteBatch, resendInvitations, type Invited } from '../../support/invite';
import { findRow, findRows, officeForTests, types, workerOf } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInTables } from '../../support/traces';

/** RACE_ROUNDS=100 plays so many of each kind. */
const rounds = Number(process.env.RACE_ROUNDS ?? 6);

jest.setTimeout(180_000 + rounds * 3_000);

/** Everything that anybody may do about a person at the moment in which the person is erased. */
describe('erasing somebody at the moment in which', () => {
  const office = officeForTests();

  beforeAll(() => office.site.settings.update({ invitations: { renewal: 'send' } }));

  const people = (kind: string): Promise<Invited[]> =>
    inviteAll(
      office,
      Array.from({ length: rounds }, (_, round) => `${kind}-${round}@race.test`),
    );

  const settled = () => untilLettersSettled(office.site.strapi);

  const expired = async (kind: string): Promise<Invited[]> => {
    const invited = await people(kind);
    await settled();
    const past = new Date(Date.now() - 1000);
    const closed = { state: 'expired', openKey: null, expiresAt: past, closedAt: past };
    const emails = invited.map(({ email }) => email);
    const { strapi } = office.site;
    await setRows(strapi, types.invitation, { email: { $in: emails } }, closed);
    await setRows(strapi, types.member, { email: { $in: emails } }, { state: 'expired' });
    return invited;
  };

  const later = async <T>(ms: number, work: () => PromiseLike<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return work();
  };

  /** Lets one of the two begin some milliseconds after the other, by turns. */
  const race = async <T>(
    { email, round }: { email: string; round: number },
    other: () => PromiseLike<T>,
  ): Promise<T> => {
    const { documentId } = await findRow(office, 'member', { email });
    const erasing = () => eraseMembers(office, { ids: [documentId] });
    const ms = (round * 4) % 60;
    const [{ log }, answer] =
      round % 3 === 2
        ? await Promise.all([later(ms, erasing), other()])
        : await Promise.all([erasing(), later(ms, other)]);
    expect(log).toMatchObject([{ outcome: 'erased' }]);
    return answer;
  };

  const expectNoFault = ({ status, text }: Response) => {
    if (status >= 500) throw new Error(`${status}: ${text}`);
  };

  const expectNoTrace = async (email: string) => {
    await settled();
    expect(await tracesInTables(office, [email])).toEqual([]);
  };

  const expectLeftAlone = async (email: string, { status }: Response) => {
    if (status !== 200) return;
    const { log } = await inviteBatch(office.site, [email]);
    expect(log).toMatchObject([{ outcome: 'suppressed' }]);
  };

  it('they ask for a new link leaves nothing of either', async () => {
    for (const [round, { email, token }] of (await expired('renew')).entries()) {
      expectNoFault(await race({ email, round }, () => renew(office.site, { token })));
      await expectNoTrace(email);
    }
  });

  it('they ask the organisation for a new link leaves nothing of either', async () => {
    const { settings } = office.site;
    await settings.update({
      invitations: { renewal: 'notify' },
      organisation: { noticesTo: ['staff@club.test'] },
    });
    for (const [round, { email, token }] of (await expired('ask')).entries()) {
      expectNoFault(await race({ email, round }, () => renew(office.site, { token })));
      await expectNoTrace(email);
    }
    await settings.update({ invitations: { renewal: 'send' } });
  });

  it.each(['open', 'expired'])(
    'they decline an invitation for good that is %s keeps that, or refuses it',
    async (state) => {
      const invited = await (state === 'open' ? people('no') : expired('never'));
      await settled();
      for (const [round, { email, token }] of invited.entries()) {
        const answer = await race({ email, round }, () =>
          decline(office.site, { token, forGood: true }),
        );
        expectNoFault(answer);
        await expectNoTrace(email);
        await expectLeftAlone(email, answer);
      }
    },
  );

  it('they switch letters off keeps that, or refuses it', async () => {
    for (const [round, { email, link }] of (await people('off')).entries()) {
      await settled();
      const path = `${new URL(link).pathname}/unsubscribe`;
      const answer = await race({ email, round }, () =>
        office.site.request.post(path).type('form').send('List-Unsubscribe=One-Click'),
      );
      expectNoFault(answer);
      await expectNoTrace(email);
      await expectLeftAlone(email, answer);
    }
  });

  it('they accept leaves neither member nor account', async () => {
    for (const [round, { email, token }] of (await people('accept')).entries()) {
      const password = 'correct-horse-1';
      expectNoFault(await race({ email, round }, () => accept(office.site, { token, password })));
      await expectNoTrace(email);
    }
  });

  it('somebody registers their address takes that account too', async () => {
    const [invited] = await people('held');
    const { email } = invited!;
    await settled();
    const { documentId } = await findRow(office, 'member', { email });
    let enter: () => void;
    const entered = new Promise<void>((resolve) => (enter = resolve));
    let free: () => void;
    const freed = new Promise<void>((resolve) => (free = resolve));
    const unsubscribe = office.site.strapi.db.lifecycles.subscribe({
      models: [types.account],
      afterCreate: () => {
        enter();
        return freed;
      },
    } as never);
    const registering = register(office.site, email, 'in-flight').then((answer) => answer);
    await entered;
    const erasing = eraseMembers(office, { ids: [documentId] });
    await later(300, async () => unsubscribe());
    free!();
    const [answer] = await Promise.all([registering, erasing]);
    expectNoFault(answer);
    await expectNoTrace(email);
    expect(await tracesInTables(office, ['in-flight'])).toEqual([]);
  });

  it('staff send their letter again leaves nothing of it', async () => {
    for (const [round, { email, id }] of (await expired('resend')).entries()) {
      await race({ email, round }, () => resendInvitations(office.site, [id]));
      await expectNoTrace(email);
    }
  });

  it('staff invite them is done before it, or invites somebody new', async () => {
    for (const [round, { email }] of (await expired('invite')).entries()) {
      const former = await findRow(office, 'member', { email });
      await race({ email, round }, () => inviteBatch(office.site, [email]));
      await settled();
      const [member] = await findRows(office, 'member', { email });
      expect(member?.id).not.toBe(former.id);
      for (const type of ['invitation', 'logEntry'] as const) {
        const rows = await findRows(office, type, { email });
        for (const row of rows) expect(row).toMatchObject({ member: { id: member?.id } });
      }
      if (!member) await expectNoTrace(email);
    }
  });

  it('their letter is handed over mails it once at most, and holds no claim', async () => {
    const emails = Array.from({ length: rounds }, (_, round) => `sending-${round}@race.test`);
    for (const [round, email] of emails.entries()) {
      office.mail.answerNext('data', email, { hangMs: (round * 20) % 300 });
      await inviteBatch(office.site, [email]);
      const { id } = await findRow(office, 'letter', { to: email });
      await race({ email, round }, async () => workerOf(office).wake());
      await expectNoTrace(email);
      expect(await findRow(office, 'letter', { id })).toMatchObject({ lockedBy: null, to: '' });
      expect(office.mail.lettersTo(email).length).toBeLessThanOrEqual(1);
    }
  });
});
