import { asAdmin, inviteOne } from '../../support/invite';
import { findRows, officeForTests } from '../../support/office';
import { countRows, untilLettersSettled } from '../../support/rows';

const nul = '\0';

describe('a NUL, which PostgreSQL takes in no text', () => {
  const office = officeForTests();
  let token: string;
  /** The values with a NUL that were handed to the database. */
  let bound: string[];

  const collect = ({ sql, bindings = [] }: { sql: string; bindings?: unknown[] }): void => {
    if (bindings.some((value) => typeof value === 'string' && value.includes(nul))) bound.push(sql);
  };

  beforeAll(async () => {
    ({ token } = await inviteOne(office, 'a@nul.test'));
    await untilLettersSettled(office.site.strapi);
    office.site.strapi.db.connection.on('query', collect);
  });

  beforeEach(() => {
    bound = [];
  });

  it.each([
    ['get', '/batches/%00', 'batch_unknown'],
    ['get', '/batches/a%00b', 'batch_unknown'],
    ['get', '/batches/%00/log', 'batch_unknown'],
    ['post', '/invitations/%00/link', 'invitation_unknown'],
  ] as const)('in the id of %s %s finds nothing', async (method, path, code) => {
    const { status, body } = await asAdmin(office.site, method, path);
    expect([status, body.error.details.code]).toEqual([404, code]);
    expect(bound).toEqual([]);
  });

  it.each([
    ['get', '/members?q=%00', undefined, ['q']],
    ['get', '/members?program=%00', undefined, ['program']],
    ['get', '/invitations?batch=%00', undefined, ['batch']],
    [
      'put',
      '/settings',
      { invitations: { defaultRole: `a${nul}b` } },
      ['invitations', 'defaultRole'],
    ],
    [
      'post',
      '/batches',
      { requestId: `${nul}-of-a-test`, addresses: 'b@nul.test', send: true },
      ['requestId'],
    ],
  ] as const)('is refused by %s %s', async (method, path, body, at) => {
    const before = await countRows(office.site.strapi);
    const answer = await asAdmin(office.site, method, path, body);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.error.details.errors).toMatchObject([{ path: at }]);
    expect(bound).toEqual([]);
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it.each([
    ['a NUL', nul],
    ['a line break', '\n'],
    ['an escape sequence', '\u001b[2J'],
    ['a zero-width space', '\u200b'],
    ['a turn to the left', '\u202e'],
    ['half a character', '\ud800'],
  ])(
    'in a wished user name is refused as %s is, and the invitation stays open',
    async (_name, control) => {
      const answer = await office.site.request
        .post('/api/member-invites/invitation/accept')
        .send({ token, password: 'correct-horse-1', username: `cap${control}tain` });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details).toMatchObject({
        code: 'invalid_request',
        errors: [{ path: ['username'] }],
      });
      expect(bound).toEqual([]);
      expect(await findRows(office, 'account')).toEqual([]);
      expect(await findRows(office, 'invitation')).toMatchObject([{ state: 'pending' }]);
    },
  );
});
