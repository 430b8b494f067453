import { randomUUID } from 'node:crypto';
import { asInvitee } from '../../support/invitee';
import { asAdmin, askOfInvitations, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { countRows, setRows, untilLettersSettled } from '../../support/rows';

const limits = {
  addressesPerAdminADay: 12,
  lettersPerAddressADay: 3,
  renewals: 2,
  testLettersPerAdminAnHour: 2,
};

const many = (count: number, domain: string) =>
  Array.from({ length: count }, (_, index) => `p${index}@${domain}`);

const refusedUntilTomorrow = (code: string, limit: number) => [
  429,
  {
    code,
    limit,
    retryAfter: expect.any(Number),
    retryAt: expect.stringMatching(/T00:00:00.000Z$/),
  },
];

describe('brakes', () => {
  const office = officeForTests({ config: { limits, cron: { enabled: false } } });

  const allow = (change: Partial<typeof limits>) =>
    office.site.strapi.config.set('plugin::member-invites.limits', { ...limits, ...change });

  const service = () => office.site.strapi.plugin('member-invites').service('invitations');

  const submit = (addresses: string[], more: object = {}) =>
    asAdmin(office.site, 'post', '/batches', {
      requestId: randomUUID(),
      addresses,
      send: true,
      ...more,
    });

  it('stop an admin who has had as many addresses mailed today as one may, and say until when', async () => {
    expect((await submit(many(10, 'first.test'))).status).toBe(201);
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const { status, body } = await submit(many(3, 'second.test'));
    expect([status, body.error.details]).toEqual(refusedUntilTomorrow('too_many_today', 12));
    expect(body.error.details.retryAfter).toBeLessThanOrEqual(24 * 60 * 60);
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it('count addresses and not requests, and not those who are not mailed or were refused', async () => {
    expect((await submit(many(50, 'quiet.test'), { send: false })).status).toBe(201);
    expect((await submit(many(2, 'third.test'))).status).toBe(201);
    expect((await submit(['one@fourth.test'])).status).toBe(429);
    const over = { selection: { all: true, query: { q: 'quiet.test' } }, addresses: undefined };
    expect(
      (
        await asAdmin(office.site, 'post', '/batches', {
          requestId: randomUUID(),
          send: true,
          ...over,
        })
      ).status,
    ).toBe(429);
    expect((await askOfInvitations(office.site, 'resend', { all: true })).status).toBe(429);
  });

  it('let colleagues and the site’s own code go on', async () => {
    const colleague = await office.site.adminWith(['invite', 'read']);
    const answer = await office.site.request
      .post('/member-invites/batches')
      .auth(colleague, { type: 'bearer' })
      .send({ requestId: randomUUID(), addresses: ['one@colleague.test'], send: true });
    expect(answer.status).toBe(201);
    const { counts } = await service().invite({
      requestId: randomUUID(),
      addresses: ['one@code.test'],
      send: true,
    });
    expect(counts.invited).toBe(1);
  });

  it('cannot be passed by requests at the same moment', async () => {
    allow({ addressesPerAdminADay: 22 });
    const answers = await Promise.all(
      many(6, 'x').map((_, n) => submit(many(3, `at-once${n}.test`))),
    );
    allow({ addressesPerAdminADay: 1_000_000 });
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  it('stop letters to one address, say so in its line, and let the rest go on', async () => {
    const invited = await inviteOne(office, 'target@often.test');
    for (let again = 0; again < 2; again += 1) {
      const { body } = await askOfInvitations(office.site, 'resend', {
        ids: [(await newest()).documentId],
      });
      expect(body.data.log[0].outcome).toBe('resent');
    }
    const refused = await askOfInvitations(office.site, 'resend', {
      ids: [(await newest()).documentId],
    });
    const note = { id: 'mailed_too_often', values: { limit: 3 } };
    expect(refused.body.data.log[0]).toMatchObject({ outcome: 'unchanged', notes: [note] });
    await asAdmin(office.site, 'post', '/invitations/actions/cancel', {
      requestId: randomUUID(),
      selection: { all: true },
    });
    // Another spelling, and a member who was deleted meanwhile, are the same address.
    const { id } = await findRow(office, 'member', { email: invited.email });
    await office.site.strapi.db.query(types.member).delete({ where: { id } });
    for (const by of ['admin', 'code']) {
      const addresses = ['TARGET@often.test', `other-${by}@often.test`];
      const log =
        by === 'admin'
          ? (await inviteBatch(office.site, addresses)).log
          : (await service().invite({ requestId: randomUUID(), addresses, send: true })).log;
      expect(log).toMatchObject([{ outcome: 'suppressed', notes: [note] }, { outcome: 'invited' }]);
    }
    await untilLettersSettled(office.site.strapi);
    const letters = await findRows(office, 'letter', { to: { $containsi: 'target@' } });
    expect(letters).toHaveLength(3);
  });

  const newest = async () => {
    const rows = await findRows(office, 'invitation', { email: 'target@often.test' });
    return rows.at(-1)!;
  };

  describe('over a selection that grows after it was counted', () => {
    const people = many(8, 'grown.test');
    const selection = { all: true, query: { filters: { firstName: { $eq: 'Grown' } } } };
    const grow = (emails: string[]) =>
      setRows(office.site.strapi, types.member, { email: { $in: emails } }, { firstName: 'Grown' });

    /** Selects three, and all eight from the moment when the batch is stored. */
    const submitWhileItGrows = async (path: string, more: object) => {
      await setRows(office.site.strapi, types.member, {}, { firstName: null });
      await grow(people.slice(0, 3));
      const stop = office.site.strapi.db.lifecycles.subscribe({
        models: [types.batch],
        afterCreate: () => grow(people),
      } as never) as unknown as () => void;
      const body = { requestId: randomUUID(), selection, ...more };
      return asAdmin(office.site, 'post', path, body).finally(stop);
    };

    const note = { id: 'past_the_count', values: { counted: 3 } };
    const outcomes = (within: string, past: string) =>
      people.map((typed, index) =>
        index < 3 ? { typed, outcome: within } : { typed, outcome: past, notes: [note] },
      );

    beforeAll(async () => {
      allow({ addressesPerAdminADay: 1000, lettersPerAddressADay: 100 });
      await submit(people, { send: false });
    });

    it('mail no more than were counted, and the other lines say so', async () => {
      const { body } = await submitWhileItGrows('/batches', { send: true });
      expect(body.data).toMatchObject({
        state: 'done',
        total: 8,
        done: 8,
        counts: { invited: 3, suppressed: 5 },
        log: outcomes('invited', 'suppressed'),
      });
      await untilLettersSettled(office.site.strapi);
      expect(await findRows(office, 'letter', { to: { $in: people } })).toHaveLength(3);
    });

    it('send again to no more than were counted', async () => {
      await submit(people);
      const { body } = await submitWhileItGrows('/members/actions/resend', {});
      expect(body.data).toMatchObject({
        state: 'done',
        total: 8,
        counts: { resent: 3, unchanged: 5 },
        log: outcomes('resent', 'unchanged'),
      });
    });

    it('change all of them where nobody is mailed', async () => {
      const { body } = await submitWhileItGrows('/members/actions/add-tag', { tagName: 'Grown' });
      expect(body.data).toMatchObject({ total: 8, counts: { tag_added: 8 } });
    });
  });

  it('let an invitee ask for a new link some times, and staff begin anew', async () => {
    await office.site.settings.update({ invitations: { renewal: 'send' } });
    allow({ lettersPerAddressADay: 100, addressesPerAdminADay: 1000 });
    const { token, email } = await inviteOne(office, 'renewer@often.test');
    const renewLater = async () => {
      await untilLettersSettled(office.site.strapi);
      const past = new Date(Date.now() - 60 * 60_000);
      await setRows(office.site.strapi, types.invitation, { email }, { expiresAt: past });
      await setRows(office.site.strapi, types.member, { email }, { renewedAt: past });
      return asInvitee(office.site, 'renew', { token });
    };
    expect([(await renewLater()).status, (await renewLater()).status]).toEqual([202, 202]);
    const third = await renewLater();
    expect([third.status, third.body.error.details.code]).toEqual([410, 'invitation_expired']);
    const page = await office.site.request.get(`/api/member-invites/join/${token}`);
    expect(page.text).not.toContain('/renew"');
    const open = await findRows(office, 'invitation', { email });
    expect(open).toHaveLength(3);
    await askOfInvitations(office.site, 'resend', { ids: [open.at(-1)!.documentId] });
    expect((await renewLater()).status).toBe(202);
  });

  it('stop test letters, which stand in the history with who asked for them', async () => {
    const member = await findRow(office, 'member', { email: 'renewer@often.test' });
    const test = () =>
      asAdmin(office.site, 'post', '/letters/test', { member: { id: member.documentId } });
    const sent = await test();
    expect([sent.status, (await test()).status]).toEqual([200, 200]);
    const { status, body } = await test();
    expect([status, body.error.details.code]).toEqual([429, 'too_many_test_letters']);
    const { to } = sent.body.data;
    const logged = await findRows(office, 'logEntry', { outcome: 'test_sent' });
    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatchObject({
      email: to,
      actor: expect.objectContaining({ email: to }),
      member: expect.objectContaining({ id: member.id }),
      notes: [{ id: 'letter', values: { kind: 'invitation' } }],
    });
    const history = await asAdmin(office.site, 'get', `/members/${member.documentId}/history`);
    expect(
      history.body.data.filter(({ outcome }: { outcome: string }) => outcome === 'test_sent'),
    ).toMatchObject([{ email: to, actor: expect.any(String) }, { email: to }]);
  });

  it('count test letters among the letters to one address, wherever the admin moves to', async () => {
    allow({ addressesPerAdminADay: 1000, testLettersPerAdminAnHour: 100 });
    const stranger = 'stranger@elsewhere.test';
    const token = await office.site.adminWith(['invite']);
    const asThem = (method: 'put' | 'post', path: string, body: object) =>
      office.site.request[method](path).auth(token, { type: 'bearer' }).send(body);
    await asThem('put', '/admin/users/me', { email: stranger }).expect(200);
    const test = () => asThem('post', '/member-invites/letters/test', { subject: 'Buy now' });
    for (let sent = 0; sent < 3; sent += 1) await test().expect(200);
    const { status, body } = await test();
    expect([status, body.error.details]).toEqual(refusedUntilTomorrow('mailed_too_often', 3));
    expect(office.mail.lettersTo(stranger)).toHaveLength(3);
    expect(await findRows(office, 'logEntry', { email: stranger })).toHaveLength(3);
    const invited = await inviteBatch(office.site, [stranger]);
    expect(invited.counts).toMatchObject({ suppressed: 1, invited: 0 });
  });

  it('keep no address in clear', async () => {
    const rows = await office.site.strapi.db.connection('member_invites_guesses').select('key');
    expect(rows.length).toBeGreaterThan(5);
    for (const { key } of rows) expect(key).toMatch(/^brake:[0-9a-f]{64}$/);
  });
});
