import http from 'node:http';
import { inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import type { Site } from '../../support/site';

describe('the join page', () => {
  let mail: MailServer;
  let site: Site;
  let invited: Invited;

  beforeAll(async () => {
    ({ site, mail } = await openOffice({ config: { rateLimit: { failures: 1000 } } }));
    invited = await inviteOne({ site, mail }, 'alice@members.test');
  });

  /** Sends a request with Node itself, which keeps the path as it is. */
  const send = (method: string, path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = http.request(site.url, { method, path }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      request.on('error', reject);
      request.end();
    });

  const pathOf = (token: string): string => `/api/member-invites/join/${token}`;

  const expectPrivate = (headers: Record<string, string>): void => {
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
  };

  it.each(['get', 'head'] as const)('is kept by nobody and tells nobody: %s', async (method) => {
    const { headers } = await site.request[method](pathOf(invited.token)).expect(200);
    expectPrivate(headers);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each([
    ['an unknown link', 404, () => pathOf('x'.repeat(43))],
    ['a malformed one', 404, () => pathOf('x')],
  ])('is as private for %s', async (_, status, path) => {
    expectPrivate((await site.request.get(path()).expect(status)).headers);
  });

  it.each(['lookup', 'accept', 'decline', 'renew'])(
    'is as private as what %s answers',
    async (action) => {
      const path = `/api/member-invites/invitation/${action}`;
      const refused = await site.request.post(path).send({ token: 'x' }).expect(404);
      expectPrivate(refused.headers);
      const token = action === 'lookup' ? invited.token : 'x'.repeat(43);
      expectPrivate((await site.request.post(path).send({ token })).headers);
    },
  );

  it('may load and run its own script alone, be framed by nobody and post to its own site only', async () => {
    const { headers } = await site.request.get(pathOf(invited.token)).expect(200);
    const policy = headers['content-security-policy']!.split('; ').sort();
    expect(policy).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "script-src 'self'",
      "style-src 'unsafe-inline'",
    ]);
    const { text } = await site.request.get(pathOf(invited.token));
    expect(text.match(/src=|<script[^>]*>/gi)).toEqual(['<script src="../join.js" defer>']);
    expect(text).not.toMatch(/<link|<img|<iframe|url\(/i);
  });

  it.each([
    ['GET', '/api/member-invites/join/TOKEN', 200],
    ['HEAD', '/api/member-invites/join/TOKEN', 200],
    ['OPTIONS', '/api/member-invites/join/TOKEN', 200],
    ['POST', '/api/member-invites/join/TOKEN', 400],
    ['PUT', '/api/member-invites/join/TOKEN', 405],
    ['PATCH', '/api/member-invites/join/TOKEN', 405],
    ['DELETE', '/api/member-invites/join/TOKEN', 405],
    ['GET', '/api/member-invites/join/TOKEN/', 200],
    ['GET', '/API/Member-Invites/JOIN/TOKEN', 200],
    ['GET', '/api/member-invites/join/TOKEN?utm_source=letter', 200],
    ['GET', '/api/member-invites/join/TOKEN.', 200],
    ['GET', '/api/member-invites/join/TOKEN%3E', 200],
    ['POST', '/api/member-invites/join/TOKEN/elsewhere', 405],
    ['GET', '/api/member-invites/join/TOKEN/decline', 200],
    ['GET', '/api/member-invites/join/TOKEN/renew', 302],
    ['GET', '/api/member-invites/join/TOKEN/unsubscribe', 200],
    ['GET', '/api/member-invites/join/TOKEN/elsewhere', 404],
    ['GET', '/api/member-invites/join/TOKEN/renew/', 302],
    ['POST', '/api/member-invites/join/TOKEN/renew/', 302],
    ['GET', '/api/member-invites/join/TOKEN/TOKEN', 404],
    ['GET', '/api/member-invites/join/hidden/TOKEN', 404],
    ['GET', '/api/member-invites/join/hidden/decline/TOKEN/', 404],
    ['GET', '/api/member-invites/join/hidden/%3CTOKEN%3E?from=TOKEN', 404],
    ['GET', '/api/member-invites/join//TOKEN', 404],
    ['GET', '/api//member-invites/join/TOKEN', 404],
    ['GET', '//api/member-invites/join/TOKEN', 400],
    ['GET', '/api/member%2Dinvites/jo%69n/TOKEN', 200],
    ['GET', 'http://club.example.org/api/member-invites/join/TOKEN', 200],
    ['GET', 'HTTPS://user@club.example.org:8443/API/member-invites/join/TOKEN/?a=b', 200],
    ['GET', 'http://club.example.org/api/member%2Dinvites/jo%69n/TOKEN', 200],
    ['POST', 'http://club.example.org/api/member-invites/join/TOKEN', 400],
    ['GET', 'http://club.example.org/api/member-invites/join/TOKEN/elsewhere', 404],
  ])('leaves no token in the log: %s %s', async (method, path, status) => {
    const before = site.log.length;
    expect(await send(method, path.replaceAll('TOKEN', invited.token))).toBe(status);
    const lines = site.log.slice(before);
    expect(lines.at(-1)).toMatch(new RegExp(`^${method} \\S*/hidden\\S* .*${status}$`));
    expect(lines.join('\n')).not.toContain(invited.token);
  });

  it('leaves no token in the log when the code behind it fails', async () => {
    const before = site.log.length;
    await site.strapi.db.connection.schema.renameTable('member_invites_invitations', 'away');
    try {
      const { status, text } = await site.request.get(pathOf(invited.token));
      expect(status).toBe(500);
      expect(text).toContain('to see where things stand');
      expect(text).not.toContain('Nothing has changed');
    } finally {
      await site.strapi.db.connection.schema.renameTable('away', 'member_invites_invitations');
    }
    const lines = site.log.slice(before).join('\n');
    expect(lines).toMatch(/no such table|does(?: not|n't) exist/);
    expect(lines).not.toContain(invited.token);
    await site.request.get(pathOf(invited.token)).expect(200);
  });
});
