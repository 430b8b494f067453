import { asAdmin } from '../../support/invite';
import { openOffice, types, type Office } from '../../support/office';
import { copyPlayground, removeCopy } from '../../support/playground-copy';
import { eraseMembers, tracesInTables } from '../../support/traces';

const component = (collectionName: string, attributes: object) => ({
  collectionName,
  info: { displayName: collectionName },
  attributes,
});

const extension = `module.exports = (plugin) => {
  Object.assign(plugin.contentTypes.member.schema.attributes, {
    bookings: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'api::booking.booking',
      mappedBy: 'member',
    },
    card: { type: 'component', component: 'club.card' },
    relatives: { type: 'component', component: 'club.person', repeatable: true },
    more: { type: 'dynamiczone', components: ['club.person'] },
  });
  return plugin;
};`;

describe('components and files that a site has added to members', () => {
  let office: Office;
  let appDir: string;
  let documentId: string;

  const filed = async (name: string): Promise<number> => {
    const data = { name, hash: name, mime: 'text/plain', url: `/uploads/${name}`, size: 1 };
    const query = office.site.strapi.db.query('plugin::upload.file');
    return (await query.create({ data: { ...data, ext: '.txt', provider: 'local' } as never })).id;
  };

  beforeAll(async () => {
    appDir = copyPlayground({
      'extensions/member-invites/strapi-server.js': extension,
      'components/club/person.json': component('components_club_people', {
        called: { type: 'string' },
        secret: { type: 'password' },
      }),
      'components/club/card.json': component('components_club_cards', {
        number: { type: 'string' },
        scan: { type: 'media', multiple: false },
        contact: { type: 'component', component: 'club.person' },
      }),
    });
    office = await openOffice({ appDir });
    const person = (called: string) => ({ called, secret: 'sesame-secret' });
    const created = await office.site.strapi.documents(types.member).create({
      data: {
        email: 'ada@parts.test',
        card: { number: 'C-1843', scan: await filed('scan.txt'), contact: person('Cassandra') },
        relatives: [person('Ralph')],
        more: [{ __component: 'club.person', ...person('Zora') }],
      } as never,
    });
    ({ documentId } = created);
  });

  afterAll(() => removeCopy(appDir));

  it('are in the file of what we hold to the bottom, without passwords', async () => {
    const path = `/members/${documentId}/personal-data`;
    const { status, text, body } = await asAdmin(office.site, 'get', path);
    expect(status).toBe(200);
    expect(body.data.member).toMatchObject({
      card: { number: 'C-1843', scan: { name: 'scan.txt' }, contact: { called: 'Cassandra' } },
      relatives: [{ called: 'Ralph' }],
      more: [{ called: 'Zora' }],
    });
    expect(text).not.toMatch(/secret|\$2/);
  });

  it('go with an erased member, but for the file itself', async () => {
    await eraseMembers(office, { ids: [documentId] });
    const traces = await tracesInTables(office, ['c-1843', 'cassandra', 'ralph', 'zora']);
    expect(traces).toEqual([]);
    expect(await tracesInTables(office, ['scan.txt'])).toEqual(['files: scan.txt']);
  });
});
