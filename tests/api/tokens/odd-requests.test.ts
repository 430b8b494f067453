import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { accept } from '../../support/invitee';
import { asAdmin, inviteOne, type Invited } from '../../support/invite';
import { officeForTests, sendWaiting } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('the log of a site, at its most talkative', () => {
  const office = officeForTests({ config: { rateLimit: { failures: 10_000 } } });
  let invited: Invited;

  beforeAll(async () => {
    office.site.strapi.log.level = 'silly';
    invited = await inviteOne(office, 'alice.longname@members.test');
    await untilLettersSettled(office.site.strapi);
  });

  /** Sends bytes as they are, since clients mend odd requests. */
  const send = (head: string, body = ''): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(office.site.url);
      const socket = net.connect(Number(port), hostname);
      const length = `Content-Length: ${Buffer.byteLength(body)}`;
      socket.write(`${head}\r\nHost: x\r\nConnection: close\r\n${length}\r\n\r\n${body}`);
      let answer = '';
      socket.on('data', (data) => (answer += String(data)));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });

  /** Looks for the token, for each run of eight of its characters, and for the address. */
  const secretsIn = (text: string): string[] => {
    const { token, email } = invited;
    const pieces = Array.from({ length: token.length - 7 }, (_, at) => token.slice(at, at + 8));
    const addresses = [email, encodeURIComponent(email), email.split('@')[0]!];
    return [...pieces, ...addresses].filter((secret) => text.includes(secret));
  };

  /** Answers what was logged meanwhile, as every format of a site's own would get it. */
  const linesDuring = async (work: () => Promise<unknown>): Promise<string> => {
    const kept: string[] = [];
    const keep = (line: Record<PropertyKey, unknown>): void => {
      for (const key of Reflect.ownKeys(line)) kept.push(String(line[key]));
    };
    office.site.strapi.log.on('data', keep);
    await work();
    office.site.strapi.log.removeListener('data', keep);
    return kept.join('\n');
  };

  it.each([
    'GET /api/member-invites/booking-settings?token=TOKEN',
    'POST /api/member-invites/invitation/lookup?token=TOKEN',
    'POST /api/member-invites/invitation/lookup?token=PIECE',
    'GET /api/member-invites/join.js?TOKEN',
    'GET /member-invites/members?q=TOKEN',
    'GET /member-invites/members?q=PIECE',
    'GET /member-invites/members?q=ADDRESS',
    'GET /member-invites/members/ADDRESS',
    'GET /content-manager/collection-types/plugin::member-invites.member?_q=ADDRESS',
    'GET //api/member-invites/join/TOKEN',
    'GET //api/member-invites/join/PIECE',
    'GET ///api///member-invites///join///TOKEN',
    'GET /api%2Fmember-invites%2Fjoin%2FTOKEN',
    'GET /api%2Fmember-invites%2Fjoin%2FPIECE',
    'GET /api%252Fmember-invites%252Fjoin%252FPIECE',
    'GET /api/member-invites/join%2FTOKEN',
    'GET /api/member-invites%5Cjoin%5CTOKEN',
    'GET /api/member%2Dinvites/join/TOKEN%',
    'GET /api/member%2Dinvites/join/PIECE%E0%A4',
    'GET /API/MEMBER-INVITES/JOIN/TOKEN',
    'GET /api/Member-Invites/Join/PIECE',
    'GET /member-invites/join/TOKEN',
    'GET /member-invites/join/PIECE',
    'GET /join/TOKEN',
    'GET /en/join?token=TOKEN',
    'GET /TOKEN',
    'GET /admin/TOKEN',
    'GET /uploads/%3CTOKEN%3E',
    'GET /x/%0D%0Afake%20line/TOKEN',
    'PUT /api/member-invites/invitation/TOKEN',
    'GET http://club.example.org/join/TOKEN',
    'GET http://club.example.org/api/member-invites/invitation/lookup?token=PIECE',
  ])('keeps nothing of a token or an address: %s', async (line) => {
    const { token, email } = invited;
    const written = line
      .replace('TOKEN', token)
      .replace('PIECE', token.slice(0, 30))
      .replace('ADDRESS', encodeURIComponent(email));
    let answer = '';
    const lines = await linesDuring(async () => {
      answer = await send(`${written} HTTP/1.1`);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 [2-4]\d\d/);
    expect(lines).toMatch(new RegExp(`^${line.split(' ')[0]} .*(hidden|•••)`, 'm'));
    expect(secretsIn(lines)).toEqual([]);
    expect(lines).not.toMatch(/^fake line/m);
  });

  it.each([
    ['cut off', '{"token":"TOKEN'],
    ['with a character too many', '{"token":"TOKEN",x}'],
    ['without quotes', '{"t":TOKEN}'],
    ['that is short', '{"t":PIECE}'],
    ['that is no JSON', 'TOKEN'],
    ['of a form', 'token=TOKEN'],
  ])('keeps nothing of a body that cannot be read, %s', async (_, form) => {
    const body = form.replace('TOKEN', invited.token).replace('PIECE', invited.token.slice(0, 12));
    const lines = await linesDuring(async () => {
      const type = 'Content-Type: application/json';
      const path = '/api/member-invites/invitation/accept';
      const answer = await send(`POST ${path} HTTP/1.1\r\n${type}`, body);
      expect(answer).toMatch(/^HTTP\/1\.1 400/);
    });
    expect(lines).toContain('JSON');
    expect(secretsIn(lines)).toEqual([]);
  });

  it('keeps neither where a statement fails that holds them', async () => {
    const { connection } = office.site.strapi.db;
    const { token, email } = invited;
    await connection.schema.renameTable('member_invites_members', 'away');
    const lines = await linesDuring(async () => {
      for (const q of [token, email, `http://x/join/${token}`]) {
        const { status } = await asAdmin(office.site, 'get', `/members?q=${encodeURIComponent(q)}`);
        expect(status).toBe(500);
      }
      const addresses = `new.${email}`;
      const batch = { requestId: randomUUID(), addresses, send: true };
      await asAdmin(office.site, 'post', '/batches', batch);
      const answer = await accept(office.site, { token, password: 'correct horse' });
      expect(answer.status).toBe(500);
    }).finally(() => connection.schema.renameTable('away', 'member_invites_members'));
    expect(lines).toMatch(/no such table|does(?: not|n't) exist/);
    expect(lines).toMatch(/a line of batch \d+ failed/);
    expect(secretsIn(lines)).toEqual([]);
  });

  it('names a letter by its id where a mail server quotes address and link', async () => {
    const { email, link } = invited;
    office.mail.answerNext('data', email, { code: 554, message: `<${email}> refuses ${link}` });
    const lines = await linesDuring(async () => {
      const selection = { ids: [invited.id] };
      const body = { requestId: randomUUID(), selection };
      await asAdmin(office.site, 'post', '/invitations/actions/resend', body);
      await sendWaiting(office);
      await untilLettersSettled(office.site.strapi);
    });
    expect(lines).toMatch(
      /member-invites: letter \d+ failed: .*<a•••@members\.test> refuses \S*hidden/,
    );
    expect(secretsIn(lines)).toEqual([]);
  });
});
