import { randomUUID } from 'node:crypto';
import { actOnMembers, untilDone } from '../../support/act';
import { asAdmin } from '../../support/invite';
import { addMembers } from '../../support/large-roster';
import { types, officeForTests } from '../../support/office';
import { until } from '../../support/until';

const count = 100_400;

describe('a roster of more than a hundred thousand', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const get = async (path: string) => {
    const { status, body } = await asAdmin(office.site, 'get', path);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };

  const emailsOf = ({ data }: { data: { email: string }[] }) => data.map(({ email }) => email);

  beforeAll(async () => {
    await addMembers(office.site.strapi, count);
  });

  it('says that its number is approximate', async () => {
    const { meta } = await get('/members');
    expect(meta.pagination).toMatchObject({ isApproximate: true, page: 1 });
    // If counting takes longer than the list waits, only this is known so far.
    expect([100_000, count]).toContain(meta.pagination.total);
    const again = async () => (await get('/members?page=2')).meta.pagination;
    await until(async () => (await again()).total === count, { what: 'the members counted' });
    expect((await again()).isApproximate).toBe(true);
    const summary = (await get('/members/summary')).data;
    expect(summary).toMatchObject({
      states: { expired: count / 4, not_invited: (count * 3) / 4 },
      total: count,
    });
  });

  it('counts what a filter finds exactly, up to that', async () => {
    const { meta } = await get('/members?state=expired');
    expect(meta.pagination.total).toBe(count / 4);
    expect(meta.pagination).not.toHaveProperty('isApproximate');
  });

  it('is counted to the last one before it is mailed', async () => {
    const { strapi } = office.site;
    const limits = 'plugin::member-invites.limits';
    const before = strapi.config.get<object>(limits);
    strapi.config.set(limits, { ...before, addressesPerAdminADay: count - 1 });
    const query = { filters: { email: { $contains: '@club.test' } } };
    const body = { requestId: randomUUID(), selection: { all: true, query }, send: true };
    const answer = await asAdmin(office.site, 'post', '/batches', body);
    strapi.config.set(limits, before);
    expect(answer.body.error?.details).toMatchObject({ code: 'too_many_today' });
  });

  it('is searched by beginnings, and says so', async () => {
    const found = await get('/members?q=person1000&sort=createdAt:asc');
    expect(found.meta).toMatchObject({
      search: 'beginnings',
      pagination: { total: 111 },
    });
    expect(emailsOf(found)[0]).toBe('person1000@club.test');
    const names = await get('/members?q=alva+person9900');
    expect(emailsOf(names)).toEqual(['person99000@club.test']);
    expect((await get('/members?q=erson1000')).data).toEqual([]);
    const within = await get('/members?filters[email][$contains]=erson10003@');
    expect(emailsOf(within)).toEqual(['person10003@club.test']);
    expect(within.meta).not.toHaveProperty('search');
  });

  it.each([
    ['few', 'q=person77'],
    ['many', 'q=person'],
    ['many of a state', 'state=not_invited&q=person'],
    ['all', ''],
    ['all by what none of them has', 'sort=invitedAt:desc'],
  ])('shows each of %s once, in order, page by page', async (_what, query) => {
    const pages = [];
    for (const page of [1, 2, 3, 4]) {
      pages.push(await get(`/members?pageSize=50&page=${page}&${query}`));
    }
    const emails = pages.flatMap(emailsOf);
    expect(emails).toHaveLength(200);
    expect(new Set(emails).size).toBe(200);
    const numbers = emails.map((email) => Number(/\d+/.exec(email)![0]));
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });

  it('is acted on after the answer, a few at a time, and each once', async () => {
    const { documentId } = await office.site.strapi
      .documents(types.program)
      .create({ data: { name: 'Large', slug: 'large' } as never });
    const query = { q: 'person99' };
    const batch = await actOnMembers(
      office.site,
      'add-program',
      { all: true, query },
      {
        program: documentId,
      },
    );
    expect(batch).toMatchObject({ state: 'processing', total: 1111 });
    const done = await untilDone(office.site, batch.id, 180_000);
    expect(done).toMatchObject({ done: 1111, total: 1111, counts: { program_added: 1111 } });
    const { meta } = await get(`/members?program=${documentId}`);
    expect(meta.pagination.total).toBe(1111);
  });

  it('is reviewed with the first of a selection, and the number of all', async () => {
    const selection = { all: true, query: { state: 'expired' } };
    const { body } = await asAdmin(office.site, 'post', '/batches/review', { selection });
    expect(body.data.lines).toHaveLength(200);
    expect(body.data).toMatchObject({ total: count / 4, counts: { invited: count / 4 } });
  });
});
