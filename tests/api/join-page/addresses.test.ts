import { inviteOne, type Invited } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('the addresses of the join page', () => {
  const office = officeForTests();
  let invited: Invited;

  beforeAll(async () => {
    invited = await inviteOne(office, 'alice@members.test');
    await untilLettersSettled(office.site.strapi);
  });

  beforeEach(() => office.site.strapi.db.connection('member_invites_guesses').delete());

  const base = '/api/member-invites/join';
  const get = (path: string) => office.site.request.get(path);
  /** Answers where a browser goes from the page at this path. */
  const from = (path: string, address: string) => new URL(address, `http://x${path}`).pathname;

  it.each([
    ['get', '/renew'],
    ['get', '/renew/'],
    ['post', '/renew'],
    ['post', '/renew/'],
  ] as const)('lead back to the page of an open invitation: %s %s', async (method, end) => {
    const path = `${base}/${invited.token}${end}`;
    const { headers } = await office.site.request[method](path).redirects(0).expect(302);
    const back = from(path, headers.location!);
    expect(back).toBe(`${base}/${invited.token}/`);
    expect((await get(back).expect(200)).text).toContain('Join now');
  });

  it.each(['', '/', '/decline', '/Decline/'])(
    'are right whatever the case of the path: %j',
    async (end) => {
      const path = `/API/Member-Invites/JOIN/${invited.token}${end}`;
      const { text } = await get(path).expect(200);
      const action = /<form method="post" action="([^"]+)">/.exec(text)?.[1];
      const decline = from(path, action!).toLowerCase();
      expect(decline).toBe(`${base}/${invited.token}/decline`.toLowerCase());
      const script = /<script src="([^"]+)"/.exec(text)?.[1];
      if (script) await get(from(path, script)).expect(200);
    },
  );

  it.each(['', '/', '/TOKEN/elsewhere', '/TOKEN/decline/further', '//TOKEN'])(
    'that no link has show people a page: %j',
    async (end) => {
      const { status, text, headers } = await get(base + end.replace('TOKEN', invited.token));
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text).toContain('We do not know this link');
      const guesses = office.site.strapi.db.connection('member_invites_guesses');
      expect(await guesses.select()).toEqual([]);
    },
  );

  it('count as a guess where a token in them is unknown', async () => {
    await get(`${base}/${'x'.repeat(43)}/elsewhere`).expect(404);
    const guesses = office.site.strapi.db.connection('member_invites_guesses');
    expect(await guesses.select()).toHaveLength(1);
  });
});
