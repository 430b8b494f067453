import { asInvitee } from '../../support/invitee';
import {
  inviteAll,
  inviteOne,
  cancelInvitations,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';

const password = 'correct horse';
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe('asking for a new link', () => {
  const office = officeForTests({
    config: { cron: { enabled: false }, rateLimit: { failures: 1000 } },
  });
  let made = 0;

  const end = async (invited: Invited, { swept = true } = {}): Promise<void> => {
    const where = { documentId: invited.id };
    await setRows(office.site.strapi, types.invitation, where, { expiresAt: minutesAgo(1) });
    const invitations = office.site.strapi.plugin('member-invites').service('invitations');
    if (swept) await invitations.expireDue();
  };

  const expired = async (options?: { swept: boolean }): Promise<Invited> => {
    made += 1;
    const invited = await inviteOne(office, `person${made}@renew.test`);
    await untilLettersSettled(office.site.strapi);
    await end(invited, options);
    return invited;
  };

  const renew = async ({ token }: { token: unknown }) => {
    const answer = await asInvitee(office.site, 'renew', { token });
    await untilLettersSettled(office.site.strapi);
    return answer;
  };

  const rule = (renewal: 'send' | 'notify' | 'off') =>
    office.site.settings.update({ invitations: { renewal } });

  const lettersTo = (email: string) => office.mail.lettersTo(email);
  const statesOf = async (email: string) =>
    (await findRows(office, 'invitation', { email })).map(({ state }) => state);
  const history = (email: string, outcome: string) =>
    findRows(office, 'logEntry', { email, outcome });
  const changeMember = (email: string, data: Record<string, unknown>) =>
    setRows(office.site.strapi, types.member, { email }, data);

  const page = ({ link }: Invited) => new URL(link).pathname;
  const formOf = (html: string) =>
    /<form method="post" action="([^"]+)">\s*<button type="submit">([^<]+)</.exec(html)?.slice(1);

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour Club', noticesTo: ['staff@club.test', 'boss@club.test'] },
    });
  });

  beforeEach(async () => {
    await rule('send');
    await office.site.settings.allowMemberOnlyBooking();
  });

  describe('where it is sent', () => {
    it.each([true, false])('brings a letter whose link works (swept: %s)', async (swept) => {
      const invited = await expired({ swept });
      const { email } = invited;
      const answer = await renew(invited);
      expect([answer.status, answer.body]).toEqual([202, { data: { renewal: 'send' } }]);
      expect(await statesOf(email)).toEqual(['expired', 'pending']);
      expect(await findRow(office, 'member', { email })).toMatchObject({ state: 'pending' });
      expect(lettersTo(email)).toHaveLength(2);
      expect(await history(email, 'renewed')).toHaveLength(1);
      expect(await history(email, 'resent')).toEqual([]);
      const token = tokenOf(linkIn(lettersTo(email)[1]!));
      expect((await asInvitee(office.site, 'accept', { token, password })).status).toBe(200);
    });

    it('sends one within the cool-down, and answers alike', async () => {
      const invited = await expired();
      const first = await renew(invited);
      const more = await Promise.all([renew(invited), renew(invited), renew(invited)]);
      for (const { status, body } of more) {
        expect([status, body]).toEqual([first.status, first.body]);
      }
      expect(lettersTo(invited.email)).toHaveLength(2);
      await changeMember(invited.email, { renewedAt: minutesAgo(14) });
      await renew(invited);
      expect(lettersTo(invited.email)).toHaveLength(2);
      await changeMember(invited.email, { renewedAt: minutesAgo(16) });
      await renew(invited);
      expect(lettersTo(invited.email)).toHaveLength(3);
      expect(await statesOf(invited.email)).toEqual(['expired', 'replaced', 'pending']);
    });

    it('sends one for all old links of a person asked for at once', async () => {
      const first = await expired();
      const { email } = first;
      await resendInvitations(office.site, [first.id]);
      await untilLettersSettled(office.site.strapi);
      const token = tokenOf(linkIn(lettersTo(email).at(-1)!));
      const { documentId: id } = await findRow(office, 'invitation', { email, state: 'pending' });
      const second = { ...first, id, token };
      await end(second);
      await Promise.all([first, second, first, second].map(renew));
      expect(lettersTo(email)).toHaveLength(3);
    });

    it.each([
      ['declined for good', { suppression: 'declined' }],
      ['is not reached', { suppression: 'bounced' }],
      ['has joined meanwhile', { state: 'validated' }],
    ])('mails nobody who %s, and answers alike', async (_, change) => {
      const invited = await expired();
      await changeMember(invited.email, change);
      const answer = await renew(invited);
      expect([answer.status, answer.body]).toEqual([202, { data: { renewal: 'send' } }]);
      expect(lettersTo(invited.email)).toHaveLength(1);
      expect(await statesOf(invited.email)).toEqual(['expired']);
    });

    it('mails who has switched mail off, as they ask for this letter themselves', async () => {
      const invited = await expired();
      await changeMember(invited.email, { emailNotifications: false });
      await renew(invited);
      expect(lettersTo(invited.email)).toHaveLength(2);
    });

    it('names the one who invited, and not nobody', async () => {
      const invited = await expired();
      await renew(invited);
      const [first, second] = lettersTo(invited.email).map(({ parsed }) => parsed.text!);
      const inviter = /^(Admin \d+) has invited you/m.exec(first!)![1]!;
      expect(second).toContain(`${inviter} has invited you`);
    });

    it('mails nobody whose member was deleted', async () => {
      const invited = await expired();
      const { documentId } = await findRow(office, 'member', { email: invited.email });
      await office.site.strapi.documents(types.member).delete({ documentId });
      expect((await renew(invited)).status).toBe(202);
      expect(lettersTo(invited.email)).toHaveLength(1);
    });

    it('mails the stored address, whatever the request names', async () => {
      const invited = await expired();
      const body = { token: invited.token, email: 'mallory@renew.test' };
      expect((await asInvitee(office.site, 'renew', body)).status).toBe(400);
      expect(lettersTo('mallory@renew.test')).toEqual([]);
    });

    it('is refused as expired while member-only booking is off', async () => {
      const invited = await expired();
      await office.site.settings.allowMemberOnlyBooking(false);
      const { status, body } = await renew(invited);
      expect([status, body.error.details.code]).toEqual([410, 'invitation_expired']);
      expect((await office.site.request.get(page(invited))).text).not.toContain('<form');
      expect(lettersTo(invited.email)).toHaveLength(1);
    });
  });

  describe('where the organisation is told', () => {
    beforeEach(() => rule('notify'));

    const noticesOn = (email: string) =>
      office.mail.letters.filter(({ parsed }) =>
        parsed.subject?.startsWith(`${email} is asking for`),
      );

    it('tells it once for each invitation, and invites nobody', async () => {
      const invited = await expired();
      const { email } = invited;
      const answers = await Promise.all([renew(invited), renew(invited), renew(invited)]);
      for (const { status, body } of answers) {
        expect([status, body]).toEqual([202, { data: { renewal: 'notify' } }]);
      }
      const notices = noticesOn(email);
      const recipients = notices.flatMap((letter) => letter.recipients);
      expect(recipients.sort()).toEqual(['boss@club.test', 'staff@club.test']);
      expect(notices[0]!.parsed.text).toContain(`The invitation for ${email} expired on`);
      expect(notices[0]!.parsed.text).not.toContain(invited.token);
      expect(lettersTo(email)).toHaveLength(1);
      expect(await statesOf(email)).toEqual(['expired']);
      expect(await history(email, 'renewal_asked')).toHaveLength(1);
      const queued = await findRows(office, 'letter', { kind: 'renewal_notice' });
      expect(queued).toHaveLength(2);
    });

    it('tells it also where the sweep comes only after the asking', async () => {
      const invited = await expired({ swept: false });
      const worker = office.site.strapi.plugin('member-invites').service('worker');
      await worker.stop();
      await asInvitee(office.site, 'renew', { token: invited.token });
      await end(invited);
      worker.start();
      await untilLettersSettled(office.site.strapi);
      expect(noticesOn(invited.email)).toHaveLength(2);
    });

    it('tells whoever made the batch where nobody is named', async () => {
      const invited = await expired();
      await office.site.settings.update({ organisation: { noticesTo: [] } });
      await renew(invited);
      await office.site.settings.update({
        organisation: { noticesTo: ['staff@club.test', 'boss@club.test'] },
      });
      const recipients = noticesOn(invited.email).flatMap((letter) => letter.recipients);
      expect(recipients).toEqual([expect.stringMatching(/^admin\d+@organisation\.test$/)]);
    });

    it('offers nothing where there is nobody to tell', async () => {
      const invited = await expired();
      const { batch } = await findRow(office, 'invitation', { documentId: invited.id });
      const where = { id: (batch as { id: number }).id };
      await setRows(office.site.strapi, types.batch, where, { createdBy: null });
      await office.site.settings.update({ organisation: { noticesTo: [] } });
      const { status, body } = await renew(invited);
      await office.site.settings.update({
        organisation: { noticesTo: ['staff@club.test', 'boss@club.test'] },
      });
      expect([status, body.error.details.code]).toEqual([410, 'invitation_expired']);
    });
  });

  it('is refused as expired where it is off', async () => {
    const invited = await expired();
    await rule('off');
    const before = await settledRows(office.site.strapi);
    const { status, body } = await renew(invited);
    expect([status, body.error.details.code]).toEqual([410, 'invitation_expired']);
    const posted = await office.site.request
      .post(`${page(invited)}/renew`)
      .type('form')
      .send({});
    expect([posted.status, posted.text.includes('<form')]).toEqual([410, false]);
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });

  it('answers every other state with its own code, and an unknown link with 404', async () => {
    const emails = ['open', 'gone', 'no', 'old', 'in'].map((name) => `${name}@states.test`);
    const [open, gone, no, old, joined] = (await inviteAll(office, emails)) as [
      Invited,
      Invited,
      Invited,
      Invited,
      Invited,
    ];
    await cancelInvitations(office.site, [gone.id]);
    await asInvitee(office.site, 'decline', { token: no.token });
    await resendInvitations(office.site, [old.id]);
    await asInvitee(office.site, 'accept', { token: joined.token, password });
    await untilLettersSettled(office.site.strapi);
    const unknown = { token: 'A'.repeat(43) };
    const answers = [];
    for (const one of [open, gone, no, old, joined, unknown]) {
      const { status, body } = await renew(one);
      answers.push([status, body.error.details.code]);
    }
    expect(answers).toEqual([
      [409, 'invitation_pending'],
      [410, 'invitation_cancelled'],
      [410, 'invitation_declined'],
      [410, 'invitation_replaced'],
      [409, 'invitation_accepted'],
      [404, 'invitation_unknown'],
    ]);
    expect(await statesOf(open.email)).toEqual(['pending']);
  });

  describe('on the page', () => {
    it.each([
      ['send', 'Send me a new link', 'Please look in your mailbox'],
      ['notify', 'Ask for a new link', 'Thank you for asking'],
    ] as const)('is a button, which %s obeys', async (renewal, button, thanks) => {
      await rule(renewal);
      const invited = await expired();
      for (const path of [page(invited), `${page(invited)}/`]) {
        const before = await settledRows(office.site.strapi);
        const { text } = await office.site.request.get(path).expect(410);
        expect(await snapshotRows(office.site.strapi)).toEqual(before);
        const [action, label] = formOf(text)!;
        expect(label).toBe(button);
        const target = new URL(action!, new URL(path, office.site.url)).pathname;
        expect(target).toBe(`${page(invited)}/renew`);
        const answer = await office.site.request.post(target).type('form').send({}).expect(200);
        expect(answer.text).toContain(`<h1>${thanks}</h1>`);
      }
      await untilLettersSettled(office.site.strapi);
      expect(lettersTo(invited.email)).toHaveLength(renewal === 'send' ? 2 : 1);
    });

    it('is found as well on the page that answers a late form', async () => {
      const invited = await expired();
      for (const action of ['', '/decline']) {
        const posted = `${page(invited)}${action}`;
        const { text } = await office.site.request.post(posted).type('form').send({}).expect(410);
        const [target] = formOf(text)!;
        expect(new URL(target!, new URL(posted, office.site.url)).pathname).toBe(
          `${page(invited)}/renew`,
        );
      }
    });

    it('leads back to a link that still works, and back from a reload', async () => {
      const open = await inviteOne(office, 'still@open.test');
      const renewPath = `${page(open)}/renew`;
      for (const method of ['post', 'get'] as const) {
        const answer = await office.site.request[method](renewPath).redirects(0);
        expect(answer.status).toBe(302);
        const { location } = answer.headers as { location: string };
        const back = new URL(location, new URL(renewPath, office.site.url)).pathname;
        expect(back).toBe(`${page(open)}/`);
      }
    });
  });

  describe('with an old link, after staff have invited again', () => {
    beforeAll(() => rule('send'));

    it('brings nothing back that was cancelled', async () => {
      const old = await expired();
      const newer = await inviteOne(office, old.email);
      await cancelInvitations(office.site, [newer.id]);
      const { status, body } = await renew(old);
      expect([status, body.error.details.code]).toEqual([410, 'invitation_cancelled']);
      expect(await statesOf(old.email)).toEqual(['expired', 'cancelled']);
    });
  });
});
