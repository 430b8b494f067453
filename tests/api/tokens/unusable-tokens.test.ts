import { asInvitee } from '../../support/invitee';
import { inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { snapshotRows } from '../../support/rows';
import type { Site } from '../../support/site';

type Action = 'lookup' | 'accept' | 'decline' | 'renew';

const actions: Action[] = ['lookup', 'accept', 'decline', 'renew'];
const bodyOf = (action: Action, token: unknown): object =>
  action === 'accept' ? { token, password: 'correct horse' } : { token };

const unknown = 'A'.repeat(43);
const unusable: [string, unknown][] = [
  ['an operator of the database', { $ne: '' }],
  ['a list of operators', [{ $ne: '' }]],
  ['an empty list', []],
  ['an empty object', {}],
  ['null', null],
  ['an empty text', ''],
  ['a space', ' '],
  ['a number', 0],
  ['true', true],
  ['a text with a NUL character', `${'A'.repeat(42)}\0`],
  ['a token that is one character short', 'A'.repeat(42)],
  ['a million characters', 'A'.repeat(1_000_000)],
  ['no token at all', undefined],
];

describe('a token that cannot be one', () => {
  let mail: MailServer;
  let site: Site;
  let invited: Invited;

  beforeAll(async () => {
    ({ site, mail } = await openOffice({ config: { rateLimit: { failures: 1000 } } }));
    invited = await inviteOne({ site, mail }, 'alice@members.test');
  });

  /** Lists the statements on invitations that a request causes. */
  async function queriesDuring(request: () => Promise<unknown>): Promise<string[]> {
    const queries: string[] = [];
    const listen = ({ sql }: { sql: string }): void => {
      if (sql.includes('member_invites_invitations')) queries.push(sql);
    };
    site.strapi.db.connection.on('query', listen);
    await request();
    site.strapi.db.connection.removeListener('query', listen);
    return queries;
  }

  it.each(actions)('is looked for in the database by %s when it may be one', async (action) => {
    const queries = await queriesDuring(() => asInvitee(site, action, bodyOf(action, unknown)));
    expect(queries).not.toEqual([]);
  });

  describe.each(actions)('to %s', (action) => {
    it.each(unusable)('is answered like an unknown one without a query: %s', async (_, token) => {
      const expected = await asInvitee(site, action, bodyOf(action, unknown));
      expect(expected.status).toBe(404);
      expect(expected.body.error.details).toEqual({ code: 'invitation_unknown' });

      const queries = await queriesDuring(async () => {
        const answer = await asInvitee(site, action, bodyOf(action, token));
        expect({ status: answer.status, body: answer.body }).toEqual({
          status: 404,
          body: expected.body,
        });
      });
      expect(queries).toEqual([]);
    });
  });

  it('is no server error when it is longer than a body may be', async () => {
    const answer = await asInvitee(site, 'lookup', { token: 'A'.repeat(3_000_000) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each(['', '%00', '%', '..%2f', unknown.slice(1), 'A'.repeat(5000)])(
    'has a page that is not a server error: join/%s',
    async (segment) => {
      const answer = await site.request.get(`/api/member-invites/join/${segment}`);
      expect(answer.status).toBe(404);
    },
  );

  it('leaves the invitations of others as they were', async () => {
    const before = await snapshotRows(site.strapi);
    for (const [, token] of unusable) await asInvitee(site, 'accept', bodyOf('accept', token));
    const after = await snapshotRows(site.strapi);
    expect(after.member_invites_invitations).toEqual(before.member_invites_invitations);
    expect(after.up_users).toEqual([]);
    const { body } = await asInvitee(site, 'lookup', { token: invited.token });
    expect(body.data.state).toBe('pending');
  });
});
