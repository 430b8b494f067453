import { asInvitee } from '../../support/invitee';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { asAdmin, askOfInvitations, copyLink, inviteBatch, inviteOne } from '../../support/invite';
import { linkIn } from '../../support/join-links';
import { startMailServer, type MailServer } from '../../support/mail-server';
import { countRows, untilLettersSettled } from '../../support/rows';
import { startSite, type Site } from '../../support/site';

const token = '[0-9A-Za-z]{43}';
const forged = {
  Host: 'evil.test',
  'X-Forwarded-Host': 'evil.test',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Port': '8443',
  Forwarded: 'host=evil.test;proto=https',
  Origin: 'https://evil.test',
  Referer: 'https://evil.test/',
};

let mail: MailServer;
let site: Site;

beforeAll(async () => {
  mail = await startMailServer();
});

async function start(config: object, env: Record<string, string> = {}): Promise<void> {
  site = await startSite({ smtpPort: mail.port, config: { ...config }, env });
  await site.settings.allowMemberOnlyBooking();
}

/** Changes the config, which the plugin reads again for every link. */
const configure = (key: string, value: unknown): unknown =>
  site.strapi.config.set(`plugin::member-invites.${key}`, value);

/** Joins the bodies and headers of all letters into one text. */
const everythingMailed = (): string => mail.letters.map(({ raw }) => raw).join('\n');

describe('links on a site with a public address', () => {
  beforeAll(() => start({ publicUrl: 'https://club.example.org' }));
  afterAll(() => site.stop());

  it('are built on it whatever the headers of the request say', async () => {
    const email = 'forged@members.test';
    const bearer = await site.adminToken();
    const post = (path: string, body?: object) =>
      site.request
        .post(`/member-invites${path}`)
        .auth(bearer, { type: 'bearer' })
        .set(forged)
        .send(body);
    const batch = await post('/batches', {
      requestId: randomUUID(),
      addresses: [email],
      send: true,
    }).expect(201);
    const { invitation: id } = batch.body.data.log[0];
    await mail.waitFor(() => mail.lettersTo(email).length === 1);
    const copied = await post(`/invitations/${id}/link`).expect(200);
    await post('/invitations/actions/resend', {
      requestId: 'once-more',
      selection: { ids: [id] },
    }).expect(201);
    await mail.waitFor(() => mail.lettersTo(email).length === 2);

    const form = new RegExp(`^https://club\\.example\\.org/api/member-invites/join/${token}$`);
    for (const letter of mail.lettersTo(email)) expect(linkIn(letter)).toMatch(form);
    expect(copied.body.data.link).toBe(linkIn(mail.lettersTo(email)[0]!));
    expect(everythingMailed()).not.toContain('evil.test');
    expect(JSON.stringify([batch.body, copied.body])).not.toContain('evil.test');
  });

  it('are not taken from the headers by the join page either', async () => {
    const { id } = await inviteOne({ site, mail }, 'page@members.test');
    const { pathname } = new URL((await copyLink(site, id)).link);
    const page = await site.request.get(pathname).set(forged).expect(200);
    expect(page.text).not.toContain('evil.test');
  });

  it.each([
    ['https://club.example.org/', 'https://club.example.org/api/member-invites/join/'],
    ['https://example.org/club', 'https://example.org/club/api/member-invites/join/'],
    ['https://example.org/club/', 'https://example.org/club/api/member-invites/join/'],
    ['http://club.example.org:8080', 'http://club.example.org:8080/api/member-invites/join/'],
  ])('join %s to their path by one slash', async (publicUrl, start) => {
    configure('publicUrl', publicUrl);
    const { link } = await inviteOne({ site, mail }, `${randomUUID()}@members.test`);
    configure('publicUrl', 'https://club.example.org');
    expect(link).toMatch(new RegExp(`^${start}${token}$`));
  });

  it.each([
    ['https://app.example.org/welcome', 'https://app.example.org/welcome/'],
    ['https://app.example.org/welcome/', 'https://app.example.org/welcome/'],
    ['https://app.example.org/join?token=', 'https://app.example.org/join?token='],
    ['https://app.example.org/join?lang=en', 'https://app.example.org/join?lang=en&token='],
    ['https://app.example.org/join?', 'https://app.example.org/join?token='],
    ['https://app.example.org/#/join', 'https://app.example.org/#/join/'],
  ])('lead to the front end of the site where there is one: %s', async (joinUrl, start) => {
    configure('joinUrl', joinUrl);
    const { link } = await inviteOne({ site, mail }, `${randomUUID()}@members.test`);
    configure('joinUrl', null);
    expect(link.slice(0, -43)).toBe(start);
    expect(link).toMatch(new RegExp(`${token}$`));
  });

  it('do not make the log speak of a missing address', () => {
    expect(site.log.filter((line) => line.includes('publicUrl'))).toEqual([]);
  });
});

it('refuses to start with a query in the public address', async () => {
  const config = { publicUrl: 'https://club.example.org/?from=mail' };
  await expect(startSite({ config })).rejects.toThrow(/publicUrl must not have a query/);
});

describe('links on a site with only a server url', () => {
  beforeAll(() => start({}, { SERVER_URL: 'https://server.example.org/cms' }));
  afterAll(() => site.stop());

  it('are built on that', async () => {
    const { link } = await inviteOne({ site, mail }, 'server@members.test');
    const start = 'https://server\\.example\\.org/cms/api/member-invites/join/';
    expect(link).toMatch(new RegExp(`^${start}${token}$`));
    expect(site.log.filter((line) => line.includes('publicUrl'))).toEqual([]);
  });
});

describe('links in development without any public address', () => {
  beforeAll(() => start({}, { NODE_ENV: 'development' }));
  afterAll(() => site.stop());

  it('are built on the address of the site, and the log says so and what to set', async () => {
    const { link } = await inviteOne({ site, mail }, 'development@members.test');
    // The name that Strapi gives it in development.
    const ownUrl = site.url.replace('127.0.0.1', 'localhost');
    expect(link).toMatch(new RegExp(`^${ownUrl}/api/member-invites/join/${token}$`));
    expect(site.log).toContainEqual(
      expect.stringMatching(new RegExp(`${ownUrl}.*publicUrl.*config/server`)),
    );
  });
});

describe('a site in production without any public address', () => {
  beforeAll(() => start({}, { NODE_ENV: 'production' }));
  afterAll(() => site.stop());

  const expectRefusal = ({ status, body }: Response): void => {
    expect(status).toBe(409);
    expect(body.error.details).toEqual({ code: 'public_url_missing' });
    expect(body.error.message).toMatch(/publicUrl.*config\/server/);
  };

  it('refuses to invite, says what to set, and creates nothing', async () => {
    await site.adminToken();
    const before = await countRows(site.strapi);
    const request = { requestId: randomUUID(), addresses: ['one@members.test'], send: true };
    expectRefusal(await asAdmin(site, 'post', '/batches', request));
    expect(await countRows(site.strapi)).toEqual(before);
  });

  it('still puts people on the roster', async () => {
    const batch = await inviteBatch(site, ['roster@members.test'], { send: false });
    expect(batch.counts.added).toBe(1);
  });

  it('refuses to resend and to copy a link, and lets the holder of a letter in', async () => {
    configure('publicUrl', 'https://club.example.org');
    const invited = await inviteOne({ site, mail }, 'before@members.test');
    await untilLettersSettled(site.strapi);
    configure('publicUrl', null);
    const before = await countRows(site.strapi);
    const selection = { ids: [invited.id] };
    expectRefusal(await askOfInvitations(site, 'resend', selection));
    expectRefusal(await asAdmin(site, 'post', `/invitations/${invited.id}/link`));
    expect(await countRows(site.strapi)).toEqual(before);

    const body = { token: invited.token, password: 'correct horse' };
    expect((await asInvitee(site, 'accept', body)).status).toBe(200);
  });
});
