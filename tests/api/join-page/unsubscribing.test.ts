import { asInvitee } from '../../support/invitee';
import { inviteBatch, inviteOne, cancelInvitations, type Invited } from '../../support/invite';
import { findRow, findRows, types, workerOf, officeForTests } from '../../support/office';
import { setRows, settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';

describe('unsubscribing by one click', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let invited: Invited;
  let people = 0;

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { name: 'Harbour Club' } });
  });

  beforeEach(async () => {
    people += 1;
    invited = await inviteOne(office, `person${people}@members.test`);
    await untilLettersSettled(office.site.strapi);
    await office.site.strapi.db.connection('member_invites_guesses').delete();
  });

  const path = () => `${new URL(invited.link).pathname}/unsubscribe`;
  const click = () =>
    office.site.request.post(path()).type('form').send('List-Unsubscribe=One-Click');
  const member = () => findRow(office, 'member', { email: invited.email });
  const history = () =>
    findRows(office, 'logEntry', { email: invited.email, outcome: 'unsubscribed' });
  const stateNow = async () =>
    (await asInvitee(office.site, 'lookup', { token: invited.token })).body.data.state as string;

  it('ends the letters, and the invitation stays open', async () => {
    const { status, text } = await click();
    expect(status).toBe(200);
    expect(text).toContain('You will get no more of these e-mails');
    expect(text).toContain('Your invitation is still open');
    expect(await member()).toMatchObject({ emailNotifications: false, state: 'pending' });
    expect(await stateNow()).toBe('pending');
    const again = await inviteBatch(office.site, [invited.email]);
    expect(again.log[0]).toMatchObject({ outcome: 'suppressed' });
    const back = /<a class="button" href="([^"]+)"/.exec(text)?.[1];
    const page = new URL(back!, new URL(path(), office.site.url));
    const { text: offer } = await office.site.request.get(page.pathname).expect(200);
    expect(offer).toContain('Welcome to Harbour Club');
    const answer = await asInvitee(office.site, 'accept', {
      token: invited.token,
      password: 'correct horse',
    });
    expect(answer.status).toBe(200);
  });

  it('is told once, however often it is clicked', async () => {
    await Promise.all([click(), click(), click()]);
    const before = await settledRows(office.site.strapi);
    await click().expect(200);
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
    expect(await history()).toHaveLength(1);
  });

  it.each<[string, () => ReturnType<typeof click>]>([
    ['empty', () => office.site.request.post(path())],
    ['multipart', () => office.site.request.post(path()).field('List-Unsubscribe', 'One-Click')],
    ['with other keys', () => office.site.request.post(path()).type('form').send('state=x&a[b]=c')],
    ['JSON', () => office.site.request.post(path()).send({ email: 'x@members.test' })],
    ['plain text', () => office.site.request.post(path()).type('text/plain').send('anything')],
  ])('does not depend on the body: %s', async (_, send) => {
    expect((await send()).status).toBe(200);
    expect(await member()).toMatchObject({ emailNotifications: false });
  });

  it('drops a reminder that waits, and no reminder follows', async () => {
    await workerOf(office).stop();
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
    const where = { documentId: invited.id };
    const days = { sentAt: hours(-144), expiresAt: hours(24) };
    await setRows(office.site.strapi, types.invitation, where, days);
    await office.site.settings.update({ invitations: { reminderDays: 2 } });
    const invitations = office.site.strapi.plugin('member-invites').service('invitations');
    expect(await invitations.remindDue()).toBe(1);
    const reminder = () => findRow(office, 'letter', { to: invited.email, kind: 'reminder' });
    expect(await reminder()).toMatchObject({ state: 'queued' });
    await click().expect(200);
    expect(await reminder()).toMatchObject({ state: 'cancelled' });
    await setRows(office.site.strapi, types.invitation, where, { remindedAt: null });
    expect(await invitations.remindDue()).toBe(0);
    workerOf(office).start();
  });

  it('works once the invitation is closed, and does not say that it is open', async () => {
    await cancelInvitations(office.site, [invited.id]);
    const { text } = await click().expect(200);
    expect(text).toContain('You will get no more of these e-mails');
    expect(text).not.toContain('stays open');
    expect(await stateNow()).toBe('cancelled');
    expect(await member()).toMatchObject({ emailNotifications: false });
    expect(await history()).toHaveLength(1);
  });

  it('is not done by opening its address, which asks first', async () => {
    const before = await settledRows(office.site.strapi);
    for (const method of ['get', 'head'] as const) {
      await office.site.request[method](path()).expect(200);
    }
    const { text } = await office.site.request.get(path());
    expect(text).toContain('Do you want to stop getting these e-mails?');
    expect(text).not.toContain('decline');
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
    const linkOf = (pattern: RegExp) =>
      new URL(pattern.exec(text)![1]!, new URL(path(), office.site.url)).pathname;
    const back = linkOf(/href="([^"]+)">No, go back</);
    expect((await office.site.request.get(back).expect(200)).text).toContain('Join now');
    const action = linkOf(/<form method="post" action="([^"]+)">/);
    const done = await office.site.request.post(action).type('form').send({}).expect(200);
    expect(done.text).toContain('You will get no more of these e-mails');
    expect(await member()).toMatchObject({ emailNotifications: false });
    expect(await stateNow()).toBe('pending');
  });

  it('promises nothing once the member was deleted', async () => {
    const { documentId } = await member();
    await office.site.strapi.documents(types.member).delete({ documentId });
    const before = await settledRows(office.site.strapi);
    for (const answer of [await click(), await office.site.request.get(path())]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain('This invitation was withdrawn');
      expect(answer.text).not.toContain('no more letters');
    }
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });

  it('of an unknown link is the page of one, and counts as a guess', async () => {
    const unknown = '/api/member-invites/join/' + 'x'.repeat(43) + '/unsubscribe';
    const { text } = await office.site.request.post(unknown).expect(404);
    expect(text).toContain('We do not know this link');
    expect(await office.site.strapi.db.connection('member_invites_guesses').select()).toHaveLength(
      1,
    );
  });

  it('leaves no token in the log', async () => {
    const before = office.site.log.length;
    await click().expect(200);
    const lines = office.site.log.slice(before).join('\n');
    expect(lines).toContain('/hidden/unsubscribe');
    expect(lines).not.toContain(invited.token);
  });
});
