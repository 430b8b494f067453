import fs from 'node:fs';
import path from 'node:path';
import { allowAction, createAccount, password, signIn } from '../../support/accounts';
import { apiToken } from '../../support/api-tokens';
import { askGraphql } from '../../support/graphql';
import { inviteOne } from '../../support/invite';
import { findRows, openOffice, type Office } from '../../support/office';
import { copyPlayground, removeCopy } from '../../support/playground-copy';
import { untilLettersSettled } from '../../support/rows';

const support = path.join(__dirname, '../../support');
const bookingFile = 'api/booking/content-types/booking/schema.json';

const extension = (name: string): string =>
  fs.readFileSync(path.join(support, `extensions/${name}.cjs`), 'utf8');

/** Makes the playground's bookings with relations to more of the plugin's types. */
const bookings = (): object => {
  const file = path.join(support, '../../playground/src', bookingFile);
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  const relatedTo = (name: string) => ({
    type: 'relation',
    relation: 'manyToMany',
    target: `plugin::member-invites.${name}`,
  });
  Object.assign(schema.attributes, {
    programs: relatedTo('program'),
    letters: relatedTo('letter'),
  });
  return schema;
};

/** The names that the GraphQL plugin gives our types, in singular and plural. */
const named = [
  ['MemberInvitesMember', 'MemberInvitesMembers'],
  ['MemberInvitesProgram', 'MemberInvitesPrograms'],
  ['MemberInvitesTag', 'MemberInvitesTags'],
  ['MemberInvitesInvitation', 'MemberInvitesInvitations'],
  ['MemberInvitesLetter', 'MemberInvitesLetters'],
  ['MemberInvitesBatch', 'MemberInvitesBatches'],
  ['MemberInvitesLogEntry', 'MemberInvitesLogEntries'],
] as const;

const introspection = `{ __schema { types {
  name
  fields { name type { name ofType { name ofType { name } } } }
  inputFields { name type { name ofType { name ofType { name } } } }
  enumValues { name }
  possibleTypes { name }
} } }`;

describe('the GraphQL of a site', () => {
  let office: Office;
  let appDir: string;
  let tokens: Record<string, string | undefined>;

  beforeAll(async () => {
    appDir = copyPlayground({
      'extensions/member-invites/strapi-server.js': extension('other-sides'),
      'extensions/users-permissions/strapi-server.js': extension('other-sides-of-accounts'),
      [bookingFile]: bookings(),
    });
    office = await openOffice({ appDir, env: { GRAPHQL: 'true' } });
    const { site } = office;
    await inviteOne(office, 'ada@graph.test');
    await untilLettersSettled(site.strapi);
    await createAccount(site, { email: 'anybody@graph.test' });
    for (const action of ['find', 'findOne', 'create']) {
      await allowAction(site, 'authenticated', `api::booking.booking.${action}`);
    }
    const { body } = await signIn(site, 'anybody@graph.test', password).expect(200);
    tokens = {
      nobody: undefined,
      account: body.jwt,
      'read-only': await apiToken(site, 'read-only'),
      'full-access': await apiToken(site, 'full-access'),
    };
  });

  afterAll(() => removeCopy(appDir));

  const holders = ['nobody', 'account', 'read-only', 'full-access'];

  it.each(holders)('shows nothing of the plugin to introspection: %s', async (holder) => {
    const { text } = await askGraphql(office.site, introspection, { token: tokens[holder] });
    expect(text).toContain('createBooking');
    expect(text).not.toMatch(/MemberInvites/i);
    const { types: shown } = JSON.parse(text).data.__schema as {
      types: { name: string; fields?: { name: string }[]; inputFields?: { name: string }[] }[];
    };
    const ours = ['member', 'programs', 'letters', 'invitations', 'members'];
    for (const { name, fields, inputFields } of shown) {
      if (!/^(Booking|UsersPermissionsUser)/.test(name)) continue;
      const names = [...(fields ?? []), ...(inputFields ?? [])].map((field) => field.name);
      expect([name, names.filter((field) => ours.includes(field))]).toEqual([name, []]);
    }
  });

  it.each(named)('knows no way to read or write %s', async (one, many) => {
    const query = one[0]!.toLowerCase() + one.slice(1);
    const list = many[0]!.toLowerCase() + many.slice(1);
    for (const holder of holders) {
      for (const [field, text] of [
        [query, `{ ${query}(documentId: "x") { documentId } }`],
        [list, `{ ${list} { documentId } }`],
        [`${list}_connection`, `{ ${list}_connection { nodes { documentId } } }`],
        [`create${one}`, `mutation { create${one}(data: {}) { documentId } }`],
        [`update${one}`, `mutation { update${one}(documentId: "x", data: {}) { documentId } }`],
        [`delete${one}`, `mutation { delete${one}(documentId: "x") { documentId } }`],
      ] as const) {
        const { status, body } = await askGraphql(office.site, text, { token: tokens[holder] });
        const message = expect.stringContaining(`Cannot query field "${field}"`);
        expect([status, body.data, body.errors]).toEqual([
          400,
          undefined,
          [expect.objectContaining({ message })],
        ]);
      }
    }
  });

  it.each(['read-only', 'full-access'])('reaches none over a relation: %s', async (holder) => {
    const token = tokens[holder];
    const before = await findRows(office, 'letter');
    const guess = (where: string) => `{ bookings(filters: ${where}) { documentId } }`;
    for (const [query, fault] of [
      ['{ bookings { member { email } } }', 'Cannot query field "member"'],
      ['{ bookings { programs { name } } }', 'Cannot query field "programs"'],
      ['{ bookings { letters_connection { nodes { to } } } }', 'Cannot query field'],
      ['{ usersPermissionsUsers { member { email } } }', 'Cannot query field "member"'],
      [guess('{ member: { emailKey: { eq: "ada@graph.test" } } }'), 'Field "member" is not'],
      [guess('{ and: [{ letters: { to: { eq: "x" } } }] }'), 'Field "letters" is not'],
      [
        '{ usersPermissionsUsers(filters: { member: { state: { eq: "x" } } }) { documentId } }',
        'Field "member" is not',
      ],
      ['mutation { createBooking(data: { member: "x" }) { documentId } }', 'Field "member" is not'],
    ] as const) {
      const { status, body } = await askGraphql(office.site, query, { token });
      expect([query, status, body.errors[0].message]).toEqual([
        query,
        400,
        expect.stringContaining(fault),
      ]);
    }
    expect(await findRows(office, 'letter')).toEqual(before);
  });

  it('tells nothing that is private by the order of a list', async () => {
    const { strapi } = office.site;
    const data = { place: 'Berth 1', startsAt: '2030-05-01T09:00:00.000Z' } as never;
    await strapi.documents('api::booking.booking').create({ data });
    const token = tokens['read-only'];
    const plain = await askGraphql(office.site, '{ bookings { place } }', { token });
    expect(plain.body.data.bookings).toHaveLength(1);
    for (const sort of [
      'member.emailKey:asc',
      'member.emailSearch',
      'letters.messageId',
      'member.account.password',
    ]) {
      const { body } = await askGraphql(office.site, `{ bookings(sort: "${sort}") { place } }`, {
        token,
      });
      expect([sort, body.errors?.[0].message]).toEqual([sort, expect.stringMatching(/invalid/i)]);
    }
  });

  it('serves the rest of the site as before', async () => {
    const query = '{ bookings { documentId } usersPermissionsUsers { username } }';
    const { body } = await askGraphql(office.site, query, { token: tokens['full-access'] });
    expect(body.errors).toBeUndefined();
    expect(body.data.usersPermissionsUsers).toEqual([{ username: 'anybody@graph.test' }]);
  });
});
