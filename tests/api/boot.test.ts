import { startMailServer, type MailServer } from '../support/mail-server';
import { countRows, snapshotRows } from '../support/rows';
import { startSite, type Site } from '../support/site';
import { databaseKind, type TestDatabase } from '../support/databases';

describe('a site with the plugin', () => {
  let mail: MailServer;
  let site: Site;
  let database: TestDatabase;

  beforeAll(async () => {
    mail = await startMailServer();
    // This database has no tables, while the other tests start on a copy that has them.
    database = await (await databaseKind()).empty();
    site = await startSite({ smtpPort: mail.port, database });
  });

  afterAll(async () => {
    await site.stop();
    await database.drop();
  });

  it('starts and answers over HTTP', async () => {
    await site.request.get('/_health').expect(204);
    expect(site.strapi.plugin('member-invites')).toBeDefined();
  });

  it('mails through its provider to the far end', async () => {
    await site.strapi.plugin('email').service('email').send({
      to: 'alice@x.org',
      subject: 'Hello',
      text: 'Hello',
      html: '<p>Hello</p>',
    });
    const [letter] = await mail.waitFor(1);
    expect(letter).toMatchObject({ recipients: ['alice@x.org'], parsed: { subject: 'Hello' } });
  });

  it('lets an admin do what the role allows, and nothing else', async () => {
    const settings = '/member-invites/settings';
    const reader = await site.adminWith(['read']);
    const outsider = await site.adminWith([]);
    await site.request.get(settings).expect(401);
    await site.request.get(settings).auth(outsider, { type: 'bearer' }).expect(403);
    await site.request.get(settings).auth(reader, { type: 'bearer' }).expect(200);
    await site.request.put(settings).auth(reader, { type: 'bearer' }).send({}).expect(403);
    const all = await site.adminToken();
    await site.request.get(settings).auth(all, { type: 'bearer' }).expect(200);
  });

  it('starts empty', async () => {
    const rows = await countRows(site.strapi);
    const own = Object.keys(rows).filter((table) => table.startsWith('member_invites'));
    expect(own).toEqual([]);
    expect(Object.keys(await snapshotRows(site.strapi))).toContain('member_invites_members');
  });

  it('starts again in the same file, on a new database', async () => {
    await site.settings.allowMemberOnlyBooking();
    await site.stop();
    site = await startSite({ smtpPort: mail.port, config: { maxAddresses: 3 } });
    await site.request.get('/_health').expect(204);
    expect((await site.settings.get()).booking.memberOnlyBooking).toBe(false);
    expect(site.strapi.config.get('plugin::member-invites.maxAddresses')).toBe(3);
  });

  it('refuses to start on a wrong config and says which', async () => {
    await site.stop();
    await expect(startSite({ config: { maxAddresses: -1 } })).rejects.toThrow(/maxAddresses/);
    site = await startSite();
  });
});
