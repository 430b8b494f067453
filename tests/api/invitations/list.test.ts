import type { Invitation, InvitationFilter, Selection } from '../../../shared/contracts';
import {
  actOnInvitations,
  asAdmin,
  inviteAll,
  inviteBatch,
  resendInvitations,
} from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const names = (found: { email: string | null }[]): string[] =>
  found.map(({ email }) => email!.split('@')[0]!).sort();

describe('the list of invitations', () => {
  // There is no cron job, so only the end of an invitation shows that it has expired.
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const list = async (query: string): Promise<Invitation[]> => {
    const { status, body } = await asAdmin(office.site, 'get', `/invitations?${query}`);
    expect([query, status]).toEqual([query, 200]);
    expect(body.meta.pagination.total).toBe(body.data.length);
    return body.data;
  };

  const act = (action: 'resend' | 'cancel', selection: Selection<InvitationFilter>) =>
    actOnInvitations(office.site, action, selection);

  const setEnd = (email: string, fromNowMs: number) =>
    setRows(
      office.site.strapi,
      types.invitation,
      { email, state: 'pending' },
      { expiresAt: new Date(Date.now() + fromNowMs) },
    );

  describe('by delivery', () => {
    const byDelivery = async (delivery: string, more = ''): Promise<string[]> =>
      names(await list(`q=@del.test&delivery=${delivery}${more}`));

    beforeAll(async () => {
      office.mail.answer(({ recipient }) =>
        recipient.startsWith('gone') ? { code: 550 } : undefined,
      );
      const addresses = ['ann', 'back', 'gone', 'gone2', 'gone3'].map((name) => `${name}@del.test`);
      const { log } = await inviteBatch(office.site, addresses);
      const sendAt = new Date(Date.now() + 60_000).toISOString();
      await untilLettersSettled(office.site.strapi);
      const state = 'bounced';
      await setRows(office.site.strapi, types.letter, { to: 'back@del.test' }, { state });
      office.mail.acceptAll();
      await resendInvitations(office.site, [log[3]!.invitation!]);
      await act('cancel', { ids: [log[4]!.invitation!] });
      await untilLettersSettled(office.site.strapi);
      await inviteBatch(office.site, ['later@del.test'], { sendAt });
    });

    it('finds those that could not be delivered', async () => {
      expect(await byDelivery('problem')).toEqual(['back', 'gone']);
      expect(await byDelivery('failed')).toEqual(['gone']);
      expect(await byDelivery('bounced')).toEqual(['back']);
      expect(await byDelivery('sent')).toEqual(['ann', 'gone2']);
      expect(await byDelivery('queued')).toEqual(['later']);
      expect(await byDelivery('problem', '&state=cancelled')).toEqual(['gone3']);
      expect(await byDelivery('problem', '&state=replaced')).toEqual(['gone2']);
    });

    it('takes nothing from an invitation whose reminder failed', async () => {
      const invitation = await findRow(office, 'invitation', { email: 'ann@del.test' });
      await office.site.strapi.db.query(types.letter).create({
        data: {
          kind: 'reminder',
          to: 'ann@del.test',
          messageId: '<a-reminder@site.test>',
          invitation: invitation.id,
          state: 'failed',
        } as never,
      });
      expect(await byDelivery('problem')).toEqual(['back', 'gone']);
      expect(await byDelivery('sent')).toEqual(['ann', 'gone2']);
      const shown = await list('q=ann@del.test');
      expect(shown).toMatchObject([{ delivery: { state: 'sent' } }]);
    });

    it('is sent again as a selection', async () => {
      const query = { q: '@del.test', delivery: 'problem' as const };
      const { log } = await act('resend', { all: true, query });
      expect(names(log)).toEqual(['back', 'gone']);
      await office.mail.waitFor(() => office.mail.lettersTo('gone@del.test').length === 1);
      const state = 'cancelled';
      await setRows(office.site.strapi, types.letter, { to: 'later@del.test' }, { state });
      await untilLettersSettled(office.site.strapi);
      expect(await byDelivery('problem')).toEqual([]);
    });
  });

  describe('by state', () => {
    const byState = async (state: string): Promise<string[]> =>
      names(await list(`q=@end.test&state=${state}`));

    beforeAll(async () => {
      await inviteAll(office, ['over@end.test', 'open@end.test', 'marked@end.test']);
      await untilLettersSettled(office.site.strapi);
      await setEnd('marked@end.test', -1000);
      await office.site.strapi.plugin('member-invites').service('invitations').expireDue();
      await setEnd('over@end.test', -1000);
    });

    it('goes by the end of an invitation, whatever the cron has done', async () => {
      expect(await byState('expired')).toEqual(['marked', 'over']);
      expect(await byState('pending')).toEqual(['open']);
      expect(names(await list('q=@end.test'))).toEqual(['open']);
      const shown = await list('q=@end.test&state=expired');
      expect(shown.map(({ state }) => state)).toEqual(['expired', 'expired']);
      expect(await findRow(office, 'invitation', { email: 'over@end.test' })).toMatchObject({
        state: 'pending',
      });
    });

    it('shows one that was never sent as pending: its clock does not run yet', async () => {
      const sendAt = new Date(Date.now() + 60_000).toISOString();
      await inviteBatch(office.site, ['unsent@end.test'], { sendAt });
      expect(await byState('pending')).toEqual(['open', 'unsent']);
      await act('cancel', { all: true, query: { q: 'unsent@end.test' } });
    });

    it('shows the same state beside the member', async () => {
      const { body } = await asAdmin(office.site, 'get', '/members?q=@end.test&sort=email');
      const states = body.data.map(
        ({ email, lastInvitation }: { email: string; lastInvitation: { state: string } }) => [
          email,
          lastInvitation.state,
        ],
      );
      expect(states).toEqual([
        ['marked@end.test', 'expired'],
        ['open@end.test', 'pending'],
        ['over@end.test', 'expired'],
        ['unsent@end.test', 'cancelled'],
      ]);
    });

    it('leaves those past their end out of what is cancelled, ticked or not', async () => {
      const { id } = (await list('q=over@end.test&state=expired'))[0]!;
      const selections: Selection<InvitationFilter>[] = [
        { ids: [id] },
        { all: true, query: { q: 'over@end.test', state: 'expired' } },
      ];
      for (const selection of selections) {
        const { log } = await act('cancel', selection);
        expect(log).toMatchObject([
          {
            invitation: id,
            email: 'over@end.test',
            outcome: 'unchanged',
            notes: [{ id: 'not_open', values: {} }],
          },
        ]);
      }
      const all = await act('cancel', { all: true, query: { q: '@end.test' } });
      expect(names(all.log)).toEqual(['open']);
      expect(await byState('expired')).toEqual(['marked', 'over']);
    });

    it('lets those past their end be sent again', async () => {
      const query = { q: '@end.test', state: 'expired' as const };
      const { log, counts } = await act('resend', { all: true, query });
      expect(names(log)).toEqual(['marked', 'over']);
      expect(counts.resent).toBe(2);
      expect(await byState('pending')).toEqual(['marked', 'over']);
      await untilLettersSettled(office.site.strapi);
    });
  });
});
