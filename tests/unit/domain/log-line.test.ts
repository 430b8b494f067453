import { fitForLog } from '../../../server/src/domain/log-line';

const token = '0Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9StUvWxYz0aBcDeF';
const anywhere = (text: string): string => fitForLog(text, { isOurs: false });
const ours = (text: string): string => fitForLog(text, { isOurs: true });

describe('any line of the log', () => {
  it.each([
    `GET /join/${token} (1 ms) 404`,
    `GET /wrong/prefix/${token}/decline (1 ms) 404`,
    `GET /x?y=%2F${token}%3E (1 ms) 404`,
    `GET /x/${encodeURIComponent(encodeURIComponent(`/${token}`))} (1 ms) 404`,
    `GET /${[...token].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')} (1 ms) 404`,
    `select * from things where name = '${token}' - no such table`,
  ])('keeps no token: %s', (line) => {
    expect(anywhere(line)).toContain('hidden');
    expect(anywhere(line)).not.toContain(token.slice(0, 8));
    expect(anywhere(line).startsWith(line.slice(0, 4))).toBe(true);
  });

  it.each([
    'GET /api/articles?sort=title%3Aasc&q=a%20b (3 ms) 200',
    `digest ${'0123456789abcdef'.repeat(4)}`,
    'Error: x\n    at y (/app/node_modules/.pnpm/@strapi+core@5.54.0/z.js:1:1)',
    'jane@members.test signed in',
  ])('of others is left as it is: %s', (line) => expect(anywhere(line)).toBe(line));

  it('is one line, whatever is written in escapes', () => {
    expect(anywhere(`GET /%0A[fake]%20error/${token}`)).toBe('GET / [fake] error/hidden');
  });
});

describe('a line about us', () => {
  it.each([
    ['GET /member-invites/members?q=jane%40members.test (3 ms) 200', '?hidden (3 ms) 200'],
    ['POST /api/member-invites/invitation/lookup?token=0Ab1Cd2E (1 ms) 404', '?hidden (1 ms) 404'],
    ['GET /API/Member-Invites/JOIN/0Ab1Cd2E/x (1 ms) 404', '/JOIN/hidden/x (1 ms) 404'],
    ['GET /api/member%2Dinvites%2Fjoin%2F0Ab1Cd2E (1 ms) 404', 'join/hidden (1 ms) 404'],
    [
      'member-invites: letter 3: 550 <jane@members.test> unknown',
      '550 <j•••@members.test> unknown',
    ],
    [`insert into member_invites_members values ('jane@members.test')`, `('j•••@members.test')`],
    ['member-invites: 550 ann.smith@हिन्दी.भारत unknown', '550 a•••@हिन्दी.भारत unknown'],
    ['member-invites: 550 ann@bu\u0308cher.de unknown', '550 a•••@bu\u0308cher.de unknown'],
    ['member-invites: 550 very/secret/name@x.org', '550 v•••@x.org'],
    ['member-invites: 550 bounces+17-ann.smith=x.org@m.net', '550 b•••@m.net'],
    ["member-invites: `o'neil&sons@x.org`", '`o•••@x.org`'],
    [
      'GET /member-invites/x/jane@members.test (1 ms) 404',
      '/member-invites/x/j•••@members.test (1 ms) 404',
    ],
    ['GET /member-invites/x?y=1?q=jane@members.test (1 ms) 404', '/x?hidden (1 ms) 404'],
  ])('keeps neither what was searched for nor an address: %s', (line, end) => {
    expect(anywhere(line).endsWith(end)).toBe(true);
  });

  it('keeps no piece of a body that could not be read', () => {
    const line = ours(`Unexpected token 'x', ..."n":"0Ab1Cd2",x}" is not valid JSON`);
    expect(line).toBe(`Unexpected token 'x', the text is not valid JSON`);
  });

  it('keeps the version of a package', () => {
    const line = 'at y (/app/member-invites/.pnpm/@strapi+core@5.54.0/z.js:1:1)';
    expect(ours(line)).toBe(line);
  });
});
