import type { BatchLogLine, InvitationFilter, Selection } from '../../../shared/contracts';
import { asAdmin, askOfInvitations, inviteAll, inviteBatch, inviteOne } from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

interface Listed {
  id: string;
}

describe('open invitations', () => {
  const office = officeForTests();

  const act = (action: 'resend' | 'cancel', selection: Selection<InvitationFilter>) =>
    askOfInvitations(office.site, action, selection);

  const outcomesOf = (log: BatchLogLine[]) => log.map(({ outcome }) => outcome);

  const codeOf = async (token: string): Promise<string> => {
    const { body } = await office.site.request
      .post('/api/member-invites/invitation/accept')
      .send({ token, password: 'correct-horse-1' });
    return body.error?.details.code ?? 'accepted';
  };

  it('are sent again with a new link and the old wording, and the old link says so', async () => {
    const first = await inviteOne(office, 'a@resend.test', { subject: 'Come in' });
    const { status, body } = await act('resend', { ids: [first.id] });
    expect(status).toBe(201);
    expect(body.data).toMatchObject({
      action: 'resend',
      source: 'selection',
      state: 'done',
      counts: { resent: 1 },
      log: [{ line: 1, email: first.email, outcome: 'resent' }],
    });
    await untilLettersSettled(office.site.strapi);
    const [, second, ...more] = office.mail.lettersTo('a@resend.test');
    expect(more).toEqual([]);
    expect(second!.parsed.subject).toBe('Come in');
    const link = linkIn(second!);
    expect(link).not.toBe(first.link);
    expect(await codeOf(first.token)).toBe('invitation_replaced');
    expect(await codeOf(tokenOf(link))).toBe('accepted');
    const states = (await findRows(office, 'invitation', { email: first.email })).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['replaced', 'accepted']);
  });

  it('are sent again all at once, each person one letter', async () => {
    const emails = Array.from({ length: 5 }, (_, index) => `p${index}@everybody.test`);
    const invited = await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    const query = { q: '@everybody.test' };
    const { body } = await act('resend', { all: true, query, except: [invited[4]!.id] });
    expect(body.data).toMatchObject({ counts: { resent: 4 } });
    await untilLettersSettled(office.site.strapi);
    const counts = emails.map((email) => office.mail.lettersTo(email).length);
    expect(counts).toEqual([2, 2, 2, 2, 1]);
  });

  it('of one person ticked several times bring one letter', async () => {
    const { id } = await inviteOne(office, 'once@ticked.test');
    await act('cancel', { ids: [id] });
    await inviteOne(office, 'once@ticked.test');
    await untilLettersSettled(office.site.strapi);
    await act('cancel', { all: true, query: { q: 'once@ticked.test' } });
    const { body } = await act('resend', {
      all: true,
      query: { q: 'once@ticked.test', state: 'cancelled' },
    });
    expect(outcomesOf(body.data.log)).toEqual(['resent', 'unchanged']);
    expect(body.data.log[1].notes).toEqual([{ id: 'invited_by_other_line', values: {} }]);
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('once@ticked.test')).toHaveLength(3);
  });

  it('of one person, an ended one and the open one ticked together, bring one letter', async () => {
    const ended = await inviteOne(office, 'both@ticked.test');
    await act('cancel', { ids: [ended.id] });
    const open = await inviteOne(office, 'both@ticked.test');
    const { body } = await act('resend', { ids: [ended.id, open.id] });
    expect(outcomesOf(body.data.log)).toEqual(['unchanged', 'resent']);
    expect(body.data.log[0].notes).toEqual([{ id: 'invited_by_other_line', values: {} }]);
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('both@ticked.test')).toHaveLength(3);
  });

  it('are not sent again by an ended one while a newer one is open', async () => {
    const ended = await inviteOne(office, 'newer@open.test');
    await act('cancel', { ids: [ended.id] });
    const open = await inviteOne(office, 'newer@open.test');
    const { body } = await act('resend', { ids: [ended.id] });
    expect(body.data.log).toMatchObject([
      {
        outcome: 'unchanged',
        invitation: ended.id,
        notes: [{ id: 'sent_again_already', values: {} }],
      },
    ]);
    expect(await findRow(office, 'invitation', { documentId: open.id })).toMatchObject({
      state: 'pending',
    });
  });

  it('are sent again and withdrawn by the code of a site, once a request', async () => {
    const { id } = await inviteOne(office, 'a@code.test');
    const invitations = office.site.strapi.plugin('member-invites').service('invitations');
    const request = { requestId: 'the-site-asks', selection: { ids: [id] } };
    const first = await invitations.resend(request);
    expect(first).toMatchObject({ source: 'api', action: 'resend', counts: { resent: 1 } });
    expect(await invitations.resend(request)).toMatchObject({ id: first.id });
    const selection = { ids: [first.log[0].invitation] };
    expect(await invitations.cancel({ selection })).toMatchObject({ counts: { cancelled: 1 } });
    await expect(invitations.cancel({ selection: { ids: [] } })).rejects.toMatchObject({
      details: { code: 'invalid_request' },
    });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('a@code.test')).toHaveLength(2);
  });

  it('of people who joined or want no mail are left alone', async () => {
    const invited = await inviteAll(office, ['in@alone.test', 'no@alone.test', 'quiet@alone.test']);
    const [joined, declined, quiet] = invited;
    expect(await codeOf(joined!.token)).toBe('accepted');
    await office.site.request
      .post('/api/member-invites/invitation/decline')
      .send({ token: declined!.token, forGood: true })
      .expect(200);
    await setRows(
      office.site.strapi,
      types.member,
      { email: quiet!.email },
      {
        emailNotifications: false,
      },
    );
    await untilLettersSettled(office.site.strapi);
    const before = office.mail.letters.length;
    const { body } = await act('resend', { ids: invited.map(({ id }) => id) });
    expect(outcomesOf(body.data.log)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(body.data.log.map(({ notes }: BatchLogLine) => notes)).toEqual([
      [{ id: 'member_already', values: {} }],
      [{ id: 'declined_for_good', values: {} }],
      [{ id: 'notifications_off', values: {} }],
    ]);
    expect(body.data.counts.resent).toBeUndefined();
    expect(await findRow(office, 'member', { email: joined!.email })).toMatchObject({
      state: 'validated',
    });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.letters.length).toBe(before);
  });

  it('are not sent again while member-only booking is off', async () => {
    const { id } = await inviteOne(office, 'a@switched.test');
    await office.site.settings.allowMemberOnlyBooking(false);
    const { status, body } = await act('resend', { ids: [id] });
    await office.site.settings.allowMemberOnlyBooking();
    expect([status, body.error.details.code]).toEqual([409, 'member_only_booking_off']);
  });

  it('are withdrawn once, with the link and the member told apart from before', async () => {
    const { id, token, email } = await inviteOne(office, 'a@cancel.test');
    const first = await act('cancel', { ids: [id] });
    expect(first.body.data).toMatchObject({ log: [{ invitation: id, outcome: 'cancelled' }] });
    expect(await codeOf(token)).toBe('invitation_cancelled');
    expect(await findRow(office, 'member', { email })).toMatchObject({ state: 'not_invited' });
    const second = await act('cancel', { ids: [id] });
    expect(second.body.data).toMatchObject({ log: [{ outcome: 'unchanged' }] });
    expect(
      await findRow(office, 'logEntry', { email, outcome: 'cancelled', line: null }),
    ).toMatchObject({
      actor: { firstname: 'Admin', lastname: '1' },
    });
  });

  it('are withdrawn by batch, but some', async () => {
    const batch = await inviteBatch(office.site, 'a@group.test b@group.test c@group.test');
    const kept = batch.log[1]!.invitation!;
    const { body } = await act('cancel', { all: true, query: { batch: batch.id }, except: [kept] });
    expect(outcomesOf(body.data.log)).toEqual(['cancelled', 'cancelled']);
    const open = await asAdmin(office.site, 'get', `/invitations?batch=${batch.id}`);
    expect(open.body.data.map(({ id }: Listed) => id)).toEqual([kept]);
  });

  it.each([
    {},
    { requestId: 'long-enough' },
    { selection: { ids: ['a'] } },
    { requestId: 'long-enough', selection: {} },
    { requestId: 'long-enough', selection: { ids: [] } },
    { requestId: 'long-enough', selection: { all: true, query: { tokenHash: 'a' } } },
    { requestId: 'long-enough', selection: { all: true, query: { state: 'open' } } },
    { requestId: 'long-enough', selection: { ids: ['a'] }, reason: 'because' },
  ])('are not touched by %j', async (body) => {
    for (const action of ['resend', 'cancel']) {
      const answer = await asAdmin(office.site, 'post', `/invitations/actions/${action}`, body);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'invalid_request']);
    }
  });

  it.each([
    [{ tokenHash: 'a' }, 'tokenHash'],
    [{ state: 'open' }, 'state'],
  ])('are not touched by the query %j, which the path leads to', async (query, key) => {
    for (const action of ['resend', 'cancel'] as const) {
      const { body } = await act(action, { all: true, query: query as object });
      expect(body.error.details.errors).toMatchObject([{ path: ['selection', 'query', key] }]);
    }
  });
});
