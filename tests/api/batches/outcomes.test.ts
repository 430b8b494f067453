import type { LineOutcome } from '../../../shared/contracts';
import { asAdmin, inviteAll, inviteBatch } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, snapshotRows, untilLettersSettled } from '../../support/rows';

/** The expected outcome for each kind of address. */
const expected: Record<string, LineOutcome> = {
  new: 'invited',
  roster: 'invited',
  pending: 'already_pending',
  expired: 'invited',
  overdue: 'invited',
  validated: 'already_member',
  declined: 'invited',
  forGood: 'suppressed',
  quiet: 'suppressed',
  bounced: 'suppressed',
};
const kinds = Object.keys(expected);
const orders = [kinds, [...kinds].reverse(), [...kinds].sort()];

describe('a mixed list', () => {
  const office = officeForTests();
  let program: { id: string; name: string };

  /** Prepares people of every kind, at a domain of their own. */
  const prepare = async (domain: string): Promise<void> => {
    const { site, mail } = office;
    const address = (kind: string) => `${kind}@${domain}`;
    const members = site.strapi.documents(types.member);
    for (const kind of ['roster', 'quiet', 'bounced']) {
      const suppression = kind === 'bounced' ? 'bounced' : null;
      const data = { email: address(kind), emailNotifications: kind !== 'quiet', suppression };
      await members.create({ data: data as never });
    }
    const invited = await inviteAll(
      { site, mail },
      ['pending', 'expired', 'overdue', 'validated', 'declined', 'forGood'].map(address),
    );
    const past = { expiresAt: new Date(Date.now() - 1000) };
    const tokens = new Map(invited.map(({ email, token }) => [email, token]));
    const post = (action: string, kind: string, body: object = {}) =>
      site.request
        .post(`/api/member-invites/invitation/${action}`)
        .send({ token: tokens.get(address(kind)), ...body })
        .expect(200);
    await untilLettersSettled(site.strapi);
    await setRows(site.strapi, types.invitation, { email: address('expired') }, past);
    await site.strapi.plugin('member-invites').service('invitations').expireDue();
    await setRows(site.strapi, types.invitation, { email: address('overdue') }, past);
    await post('accept', 'validated', { password: 'correct-horse-1' });
    await post('decline', 'declined');
    await post('decline', 'forGood', { forGood: true });
    await untilLettersSettled(site.strapi);
  };

  beforeAll(async () => {
    const data = { name: 'Parking', slug: 'parking' };
    const made = await office.site.strapi.documents(types.program).create({ data: data as never });
    program = { id: made.documentId, name: 'Parking' };
  });

  it.each(orders.map((order, index) => [index, order] as const))(
    'gives each address its own outcome, in order %i',
    async (index, order) => {
      const domain = `order${index}.test`;
      await prepare(domain);
      const before = office.mail.letters.length;
      const addresses = order.map((kind) => `${kind}@${domain}`);

      const review = await asAdmin(office.site, 'post', '/batches/review', { addresses });
      const batch = await inviteBatch(office.site, addresses, { program: program.id });

      const outcomes = order.map((kind) => expected[kind]);
      const { lines } = review.body.data;
      expect(lines.map(({ outcome }: { outcome: string }) => outcome)).toEqual(outcomes);
      expect(batch.log.map(({ outcome }) => outcome)).toEqual(outcomes);
      await untilLettersSettled(office.site.strapi);
      const mailed = office.mail.letters.slice(before).flatMap(({ recipients }) => recipients);
      const wanted = addresses.filter((_, at) => outcomes[at] === 'invited');
      expect(mailed.sort()).toEqual(wanted.sort());

      for (const [at, email] of addresses.entries()) {
        const { programs } = await findRow(office, 'member', { email });
        const isGiven = outcomes[at] !== 'suppressed';
        expect(programs).toHaveLength(isGiven ? 1 : 0);
        const given = { id: 'program', values: { program: 'Parking' } };
        const { notes } = batch.log[at]!;
        if (isGiven) expect(notes).toEqual([given]);
        else expect(notes).toEqual([expect.not.objectContaining({ id: 'program' })]);
      }
    },
  );

  it('adds the people without a letter where it is not to be sent', async () => {
    const batch = await inviteBatch(office.site, 'x@later.test y@later.test', {
      send: false,
      program: program.id,
    });
    expect(batch.log.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    const again = await inviteBatch(office.site, 'x@later.test', { send: false });
    expect(again.log[0]!.outcome).toBe('added');
    expect(await findRows(office, 'letter', { to: { $contains: 'later.test' } })).toEqual([]);
    expect(await findRows(office, 'invitation', { email: { $contains: 'later.test' } })).toEqual(
      [],
    );
    const member = await findRow(office, 'member', { email: 'x@later.test' });
    expect(member).toMatchObject({ state: 'not_invited', programs: [{ name: 'Parking' }] });
    const now = await inviteBatch(office.site, 'x@later.test');
    expect(now.log[0]!.outcome).toBe('invited');
  });

  it('refuses a program that does not exist, and creates nothing', async () => {
    await untilLettersSettled(office.site.strapi);
    const before = await snapshotRows(office.site.strapi);
    const answer = await asAdmin(office.site, 'post', '/batches', {
      requestId: 'no-such-program',
      addresses: 'x@never.test',
      program: 'abcdefghijklmnopqrstuvwx',
      send: true,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'program_unknown',
      errors: [{ path: ['program'] }],
    });
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });

  it('can be reviewed without writing anything, with likelier spellings', async () => {
    await untilLettersSettled(office.site.strapi);
    const before = await snapshotRows(office.site.strapi);
    const addresses = 'z@review.test, Z@REVIEW.test, jane@gmial.com, broken@, x@later.test';
    const { status, body } = await asAdmin(office.site, 'post', '/batches/review', { addresses });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ total: 5, maxAddresses: 200 });
    expect(body.data.counts).toEqual({
      invited: 2,
      added: 0,
      already_pending: 1,
      already_member: 0,
      suppressed: 0,
      duplicate: 1,
      invalid: 1,
    });
    expect(body.data.lines[2]).toMatchObject({ suggestion: 'jane@gmail.com', outcome: 'invited' });
    const added = await asAdmin(office.site, 'post', '/batches/review', { addresses, send: false });
    expect(added.body.data.counts).toMatchObject({ invited: 0, added: 2 });
    const empty = await asAdmin(office.site, 'post', '/batches/review', { addresses: '' });
    expect(empty.body.data).toMatchObject({ total: 0, lines: [] });
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });
});
