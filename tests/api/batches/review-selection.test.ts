import type { ReviewLine } from '../../../shared/contracts';
import { asAdmin, inviteAll, inviteBatch } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { countRows, setRows, untilLettersSettled } from '../../support/rows';

describe('a review of members of the roster', () => {
  const office = officeForTests({ config: { maxAddresses: 3 } });
  let ids: Record<string, string>;

  const review = (body: object) => asAdmin(office.site, 'post', '/batches/review', body);

  const outcomesOf = (lines: ReviewLine[]) => lines.map(({ email, outcome }) => [email, outcome]);

  beforeAll(async () => {
    const { strapi } = office.site;
    const [joined] = await inviteAll(office, ['joined@rev.test', 'open@rev.test']);
    await untilLettersSettled(strapi);
    await strapi
      .plugin('member-invites')
      .service('invitations')
      .accept({ token: joined!.token, password: 'correct-horse-1' });
    await inviteBatch(office.site, 'New@rev.test quiet@rev.test', { send: false });
    const emailNotifications = false;
    await setRows(strapi, types.member, { email: 'quiet@rev.test' }, { emailNotifications });
    await untilLettersSettled(strapi);
    const { body } = await asAdmin(office.site, 'get', '/members');
    const found: { email: string; id: string }[] = body.data;
    ids = Object.fromEntries(found.map(({ email, id }) => [email.split('@')[0], id]));
  });

  it('says of each what would become of it, and writes nothing', async () => {
    const before = await countRows(office.site.strapi);
    const selection = { ids: [ids.joined, ids.open, ids.New] };
    const { status, body } = await review({ selection, send: true });
    expect(status).toBe(200);
    expect(body.data).toEqual({
      lines: [
        {
          line: 1,
          typed: 'joined@rev.test',
          email: 'joined@rev.test',
          outcome: 'already_member',
          member: ids.joined,
        },
        {
          line: 2,
          typed: 'open@rev.test',
          email: 'open@rev.test',
          outcome: 'already_pending',
          member: ids.open,
        },
        {
          line: 3,
          typed: 'New@rev.test',
          email: 'New@rev.test',
          outcome: 'invited',
          member: ids.New,
        },
      ],
      counts: expect.objectContaining({ already_member: 1, already_pending: 1, invited: 1 }),
      total: 3,
      maxAddresses: 3,
    });
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it('takes all that a query finds but some, also more than may be pasted', async () => {
    const all = await review({ selection: { all: true } });
    expect(outcomesOf(all.body.data.lines)).toEqual([
      ['joined@rev.test', 'already_member'],
      ['open@rev.test', 'already_pending'],
      ['New@rev.test', 'invited'],
      ['quiet@rev.test', 'suppressed'],
    ]);
    const query = { state: 'not_invited' };
    const some = await review({
      selection: { all: true, query, except: [ids.quiet] },
      send: false,
    });
    expect(outcomesOf(some.body.data.lines)).toEqual([['New@rev.test', 'added']]);
    const pasted = await review({ addresses: 'a@b.test b@b.test c@b.test d@b.test' });
    expect([pasted.status, pasted.body.error.details.code]).toEqual([400, 'too_many_addresses']);
  });

  it('foretells what sending it does', async () => {
    const selection = { all: true };
    const foretold = await review({ selection, send: true });
    const { status, body } = await asAdmin(office.site, 'post', '/batches', {
      requestId: 'as-foretold',
      selection,
      send: true,
    });
    expect(status).toBe(201);
    expect(outcomesOf(body.data.log)).toEqual(outcomesOf(foretold.body.data.lines));
    expect(body.data.counts).toEqual(foretold.body.data.counts);
  });

  it('of nobody is refused, as sending it is', async () => {
    const selection = { ids: ['abcdefghijklmnopqrstuvwx'] };
    const reviewed = await review({ selection });
    const request = { requestId: 'to-nobody', selection, send: true };
    const sent = await asAdmin(office.site, 'post', '/batches', request);
    for (const { status, body } of [reviewed, sent]) {
      expect([status, body.error.details.code]).toEqual([400, 'no_addresses']);
    }
  });

  it.each([
    {},
    { addresses: 'a@b.test', selection: { all: true } },
    { selection: {} },
    { selection: { ids: [] } },
    { selection: { all: true, query: { emailKey: 'a' } } },
    { selection: { all: true, query: { state: 'open' } } },
  ])('is not made for %j', async (body) => {
    const { status, body: answer } = await review(body);
    expect([status, answer.error.details.code]).toEqual([400, 'invalid_request']);
  });
});
