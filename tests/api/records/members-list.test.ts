import { asAdmin, inviteAll, inviteBatch } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

interface Shown {
  id: string;
  email: string;
  state: string;
}

describe('the roster', () => {
  const office = officeForTests();
  let gym: string;
  let staff: string;

  const list = async (query: string) => {
    const { status, body } = await asAdmin(office.site, 'get', `/members?${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as { data: Shown[]; meta: { pagination: object } };
  };

  const emails = async (query: string): Promise<string[]> =>
    (await list(query)).data.map(({ email }) => email.split('@')[0]!);

  beforeAll(async () => {
    const { strapi } = office.site;
    const make = async (type: 'program' | 'tag', data: object): Promise<string> =>
      (await strapi.documents(types[type]).create({ data: data as never })).documentId;
    gym = await make('program', { name: 'Gym', slug: 'gym' });
    staff = await make('tag', { name: 'Staff' });
    const [validated, expired] = await inviteAll(
      office,
      ['Val Adams <val@list.test>', 'Ed Young <ed@list.test>', 'Pam Zoe <pam@list.test>'].map(
        (typed) => typed.replace(/.*<(.*)>/, '$1'),
      ),
      { program: gym },
    );
    await untilLettersSettled(strapi);
    await strapi.plugin('member-invites').service('invitations').accept({
      token: validated!.token,
      password: 'correct-horse-1',
    });
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await setRows(strapi, types.invitation, { documentId: expired!.id }, past);
    await strapi.plugin('member-invites').service('invitations').expireDue();
    await inviteBatch(office.site, 'Nora Bell <nora@list.test>', { send: false });
    const data = { email: 'tim@list.test', lastName: 'Carr', tags: [staff] };
    await strapi.documents(types.member).create({ data: data as never });
    await untilLettersSettled(strapi);
  });

  it('shows each member with programs, tags and the last invitation', async () => {
    const { data } = await list('q=pam');
    expect(data).toEqual([
      {
        id: expect.stringMatching(/^[a-z0-9]{24}$/),
        email: 'pam@list.test',
        firstName: null,
        lastName: null,
        language: null,
        state: 'pending',
        programs: [{ id: gym, name: 'Gym' }],
        tags: [],
        lastInvitation: {
          id: expect.any(String),
          state: 'pending',
          program: { id: gym, name: 'Gym' },
          sentAt: expect.stringMatching(/Z$/),
          expiresAt: expect.stringMatching(/Z$/),
          delivery: 'sent',
        },
        joinedAt: null,
        // The attributes that the playground adds to the member type.
        paymentMethod: null,
        phone: null,
      },
    ]);
    const [tim] = (await list('q=tim')).data;
    expect(tim).toMatchObject({ tags: [{ id: staff, name: 'Staff' }], state: 'not_invited' });
    expect(tim).not.toHaveProperty('lastInvitation');
  });

  it('is filtered by state, program and tag', async () => {
    expect(await emails('state=validated')).toEqual(['val']);
    expect(await emails('state=expired')).toEqual(['ed']);
    expect(await emails('state=pending')).toEqual(['pam']);
    expect((await emails('state=not_invited')).sort()).toEqual(['nora', 'tim']);
    expect((await emails(`program=${gym}`)).sort()).toEqual(['ed', 'pam', 'val']);
    expect(await emails(`program=${gym}&state=expired`)).toEqual(['ed']);
    expect(await emails(`tag=${staff}`)).toEqual(['tim']);
    expect(await emails('program=abcdefghijklmnopqrstuvwx')).toEqual([]);
  });

  it('is searched by parts of addresses and names', async () => {
    expect(await emails('q=NORA')).toEqual(['nora']);
    expect(await emails('q=bell')).toEqual(['nora']);
    expect(await emails('q=carr')).toEqual(['tim']);
    expect(await emails('q=list.test&pageSize=100')).toHaveLength(5);
    expect(await emails('q=nobody')).toEqual([]);
  });

  it('takes signs of the database’s own in a search as signs', async () => {
    expect(await emails('q=%25')).toEqual([]);
    expect(await emails('q=_am')).toEqual([]);
  });

  it('is sorted as asked, the newest first by default', async () => {
    const sorted = ['ed', 'nora', 'pam', 'tim', 'val'];
    expect(await emails('sort=email')).toEqual(sorted);
    expect(await emails('sort=email:desc')).toEqual([...sorted].reverse());
    expect((await emails('')).at(0)).toBe('tim');
    expect((await emails('sort=lastName:desc')).slice(0, 2)).toEqual(['tim', 'nora']);
    for (const sort of ['state', 'createdAt:asc', 'joinedAt:desc']) {
      expect(await emails(`sort=${sort}`)).toHaveLength(5);
    }
  });

  it('comes a page at a time, each member once', async () => {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await list(`sort=state&pageSize=2&page=${page}`));
    expect(pages.map(({ meta }) => meta.pagination)).toEqual(
      [1, 2, 3].map((page) => ({ page, pageSize: 2, pageCount: 3, total: 5 })),
    );
    const ids = pages.flatMap(({ data }) => data.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
  });

  it.each([
    'sort=emailKey',
    'sort=email:up',
    'sort=email,lastName',
    'state=member',
    'pageSize=101',
    'page=0',
    'filters[account][password][$startsWith]=a',
    'populate=account',
    'account=1',
    'program[$ne]=x',
    'q[]=a',
  ])('refuses %s and names the parameter', async (query) => {
    const { status, body } = await asAdmin(office.site, 'get', `/members?${query}`);
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors[0].path[0]).toBe(query.split(/[=[]/)[0]);
  });
});
