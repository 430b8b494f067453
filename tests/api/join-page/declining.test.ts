import { asInvitee } from '../../support/invitee';
import { accountsOf } from '../../support/accounts';
import { inviteBatch, inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { snapshotRows, untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';

describe('declining on the join page', () => {
  let mail: MailServer;
  let site: Site;
  const events: unknown[] = [];

  beforeAll(async () => {
    ({ site, mail } = await openOffice());
    site.strapi.eventHub.on('member-invites.invitation.declined', async (payload) => {
      events.push(payload);
    });
  });

  /** Answers the address that the form on the page posts to, as a browser finds it. */
  async function declineActionOn(page: string): Promise<string> {
    const { text } = await site.request.get(new URL(page).pathname).expect(200);
    const action = /<form method="post" action="([^"]+)">/.exec(text)?.[1];
    return new URL(action!, page).pathname;
  }

  const stateOf = async ({ token }: Invited) =>
    (await asInvitee(site, 'lookup', { token })).body.data.state as string;

  const memberOf = ({ email }: Invited) =>
    site.strapi.db.query('plugin::member-invites.member' as never).findOne({ where: { email } });

  it('closes the invitation, and the person may be invited again', async () => {
    const invited = await inviteOne({ site, mail }, 'notnow@members.test');
    const path = await declineActionOn(invited.link);
    const { text } = await site.request.post(path).type('form').send({}).expect(200);
    expect(text).toContain('You have declined');
    expect(text).not.toContain('You will not be invited again');
    expect(await stateOf(invited)).toBe('declined');
    expect(await memberOf(invited)).toMatchObject({ state: 'not_invited', suppression: null });
    expect(await accountsOf(site, invited.email)).toEqual([]);
    expect(events).toContainEqual({ invitation: expect.objectContaining({ id: invited.id }) });

    const again = await inviteBatch(site, [invited.email]);
    expect(again.log[0]!.outcome).toBe('invited');
  });

  it('shows the page of the declined invitation to who loads or sends it again', async () => {
    const invited = await inviteOne({ site, mail }, 'reload@members.test');
    const path = await declineActionOn(invited.link);
    await site.request.post(path).type('form').send({}).expect(200);
    const again = await site.request.post(path).type('form').send({}).expect(410);
    expect(again.text).toContain('This invitation was declined');
    expect(await memberOf(invited)).toMatchObject({ suppression: null });
  });

  describe.each(['', '/'])('has a page of its own (at its end: %j)', (end) => {
    const addressOf = ({ link }: Invited) => `${link}/decline${end}`;
    const pageOf = (address: string) => site.request.get(new URL(address).pathname).expect(200);

    it('that asks before anything happens, and leads back', async () => {
      const invited = await inviteOne({ site, mail }, `asked${end.length}@members.test`);
      // The member stores that the letter was sent.
      await untilLettersSettled(site.strapi);
      const before = await snapshotRows(site.strapi);
      const address = addressOf(invited);
      const { text } = await pageOf(address);
      expect(text).toContain('Do you want to decline?');
      expect(text).toContain('Never invite me again');
      const back = /href="([^"]+)">No, take me to the invitation</.exec(text)?.[1];
      expect((await pageOf(new URL(back!, address).href)).text).toContain('Join now');
      expect((await snapshotRows(site.strapi)).member_invites_members).toEqual(
        before.member_invites_members,
      );
      expect(await stateOf(invited)).toBe('pending');
    });

    it('that declines, for good where its box is ticked', async () => {
      const invited = await inviteOne({ site, mail }, `forever${end.length}@members.test`);
      const path = await declineActionOn(addressOf(invited));
      const { text } = await site.request.post(path).type('form').send({ forGood: 'true' });
      expect(text).toContain('You have declined');
      expect(await stateOf(invited)).toBe('declined');
      expect(await memberOf(invited)).toMatchObject({ suppression: 'declined' });
    });
  });

  it('is not asked of a link that is unknown', async () => {
    await site.request.get(`/api/member-invites/join/${'x'.repeat(43)}/decline`).expect(404);
  });

  it('for good closes it, and the person is never mailed again', async () => {
    const invited = await inviteOne({ site, mail }, 'never@members.test');
    const path = await declineActionOn(invited.link);
    const form = { forGood: 'true' };
    const { text } = await site.request.post(path).type('form').send(form).expect(200);
    expect(text).toContain('You will not be invited again');
    expect(await memberOf(invited)).toMatchObject({
      state: 'not_invited',
      suppression: 'declined',
    });

    const again = await inviteBatch(site, [invited.email]);
    expect(again.log[0]).toMatchObject({
      outcome: 'suppressed',
      notes: [{ id: 'declined_for_good', values: {} }],
    });
    expect(mail.lettersTo(invited.email)).toHaveLength(1);
  });

  it.each(['/', '.', '/?utm_source=letter'])(
    'works on a page whose link was copied with %s at its end',
    async (mark) => {
      const invited = await inviteOne({ site, mail }, `copied${mark.length}@members.test`);
      const path = await declineActionOn(invited.link + mark);
      await site.request.post(path).type('form').send({}).expect(200);
      expect(await stateOf(invited)).toBe('declined');
    },
  );

  it('works over JSON, for good or not', async () => {
    const once = await inviteOne({ site, mail }, 'json-once@members.test');
    const forever = await inviteOne({ site, mail }, 'json-forever@members.test');
    const first = await asInvitee(site, 'decline', { token: once.token });
    expect({ status: first.status, body: first.body }).toEqual({
      status: 200,
      body: { data: { state: 'declined' } },
    });
    await asInvitee(site, 'decline', { token: forever.token, forGood: true });
    expect(await memberOf(once)).toMatchObject({ suppression: null });
    expect(await memberOf(forever)).toMatchObject({ suppression: 'declined' });
  });

  it('is refused over JSON with a wrong or unknown key, and the invitation stays open', async () => {
    const invited = await inviteOne({ site, mail }, 'wrongkey@members.test');
    for (const more of [{ forGood: 'yes' }, { email: 'x@members.test' }, { state: 'declined' }]) {
      const { status, body } = await asInvitee(site, 'decline', { token: invited.token, ...more });
      expect(status).toBe(400);
      expect(body.error.details.code).toBe('invalid_request');
    }
    expect(await stateOf(invited)).toBe('pending');
  });
});
