import { asAdmin, cancelInvitations, copyLink, inviteBatch, inviteOne } from '../../support/invite';
import { tokenOf } from '../../support/join-links';
import { findRow, findRows, sendWaiting, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const dayMs = 24 * 60 * 60 * 1000;
const tomorrow = (): string => new Date(Date.now() + dayMs).toISOString();

describe('the copied link of an invitation', () => {
  const office = officeForTests();

  const ask = (id: string) => asAdmin(office.site, 'post', `/invitations/${id}/link`);

  it('is the one in the letter, and asking moves no date', async () => {
    const { id, link } = await inviteOne(office, 'a@sent.test');
    await untilLettersSettled(office.site.strapi);
    const { expiresAt } = await findRow(office, 'invitation', { documentId: id });
    const copied = await copyLink(office.site, id);
    expect(copied).toEqual({ link, expiresAt: new Date(String(expiresAt)).toISOString() });
    expect(await copyLink(office.site, id)).toEqual(copied);
  });

  it('starts the clock of an invitation that was not sent yet', async () => {
    const batch = await inviteBatch(office.site, 'a@unsent.test', {
      sendAt: tomorrow(),
      validDays: 2,
    });
    const id = batch.log[0]!.invitation!;
    const earliest = Date.now() + 2 * dayMs;
    const { link, expiresAt } = await copyLink(office.site, id);
    expect(Date.parse(expiresAt)).toBeGreaterThanOrEqual(earliest);
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + 2 * dayMs);
    expect(await findRow(office, 'invitation', { documentId: id })).toMatchObject({ sentAt: null });
    await sendWaiting(office, { to: 'a@unsent.test' });
    await untilLettersSettled(office.site.strapi);
    const sent = await findRow(office, 'invitation', { documentId: id });
    expect(new Date(String(sent.expiresAt)).toISOString()).toBe(expiresAt);
    expect(office.mail.lettersTo('a@unsent.test')[0]!.parsed.text).toContain(link);
  });

  it('works before any letter is sent, and the letter then stays away', async () => {
    const batch = await inviteBatch(office.site, 'a@early.test', { sendAt: tomorrow() });
    const { link } = await copyLink(office.site, batch.log[0]!.invitation!);
    await office.site.request
      .post('/api/member-invites/invitation/accept')
      .send({ token: tokenOf(link), password: 'correct-horse-1' })
      .expect(200);
    expect(
      await findRow(office, 'letter', { to: 'a@early.test', kind: 'invitation' }),
    ).toMatchObject({ state: 'cancelled' });
  });

  it('is logged with who asked for it, each time', async () => {
    const { id } = await inviteOne(office, 'a@logged.test');
    const copier = await office.site.adminWith(['copy-link']);
    for (const token of [copier, copier]) {
      await office.site.request
        .post(`/member-invites/invitations/${id}/link`)
        .auth(token, { type: 'bearer' })
        .expect(200)
        .expect('Cache-Control', 'no-store');
    }
    const entries = await findRows(office, 'logEntry', {
      outcome: 'link_copied',
      email: 'a@logged.test',
    });
    expect(entries.map(({ actor }) => (actor as { lastname: string }).lastname)).toEqual([
      '2',
      '2',
    ]);
    expect(JSON.stringify(entries)).not.toContain('/join/');
  });

  it('is refused once the invitation is closed or over', async () => {
    const { id } = await inviteOne(office, 'a@closed.test');
    await untilLettersSettled(office.site.strapi);
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await setRows(office.site.strapi, types.invitation, { documentId: id }, past);
    const over = await ask(id);
    expect([over.status, over.body.error.details.code]).toEqual([409, 'invitation_closed']);
    const other = await inviteOne(office, 'b@closed.test');
    await cancelInvitations(office.site, [other.id]);
    const cancelled = await ask(other.id);
    expect([cancelled.status, cancelled.body.error.details.code]).toEqual([
      409,
      'invitation_closed',
    ]);
    const unknown = await ask('nope');
    expect([unknown.status, unknown.body.error.details.code]).toEqual([404, 'invitation_unknown']);
  });
});
