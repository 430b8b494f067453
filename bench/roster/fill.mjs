/** Fills a site with members by the database's own means: a million rows through Strapi would take an hour. */

const table = {
  members: 'member_invites_members',
  invitations: 'member_invites_invitations',
  programs: 'member_invites_programs',
};

/** The two databases write these differently. */
const dialects = {
  sqlite: {
    numbers: (n) =>
      `with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${n})`,
    hex: (text) => `lower(hex(lower(${text})))`,
    moment: (i) => `1700000000000 + ${i} * 1000`,
    yes: '1',
    no: '0',
  },
  postgres: {
    numbers: (n) => `with numbers as (select i from generate_series(1, ${n}) as i)`,
    hex: (text) => `encode(convert_to(lower(${text}), 'UTF8'), 'hex')`,
    moment: (i) => `timestamp '2023-11-14' + ${i} * interval '1 second'`,
    yes: 'true',
    no: 'false',
  },
};

/** Names every hundredth member Zoe; the others share 99 names. */
const firstName = "(case when i % 100 = 0 then 'Zoe' else 'Name' || (i % 100) end)";
const lastName = "('Family' || (i % 5000))";
const email = "('person' || i || '@club' || (i % 50) || '.example')";
/** Four of ten not invited, two pending, one expired, three validated. */
const state = `(case when i % 10 < 4 then 'not_invited' when i % 10 < 6 then 'pending'
  when i % 10 < 7 then 'expired' else 'validated' end)`;

const fillMembers = ({ numbers, hex, moment, yes, no }, count) => `
  ${numbers(count)}
  insert into ${table.members} (document_id, email, email_key, email_search, first_name,
    first_name_search, last_name, last_name_search, state, email_notifications, payment_method,
    has_delivery_problem, invited_at, joined_at, created_at, updated_at, published_at)
  select 'm' || i, ${email}, ${email}, ${hex(email)}, ${firstName}, ${hex(firstName)},
    ${lastName}, ${hex(lastName)}, ${state}, ${yes},
    (case when i % 3 = 0 then 'card' else 'invoice' end),
    (case when i % 500 = 5 then ${yes} else ${no} end),
    (case when i % 10 < 4 then null else ${moment('i')} end),
    (case when i % 10 < 7 then null else ${moment('i')} end),
    ${moment('i')}, ${moment('i')}, ${moment('i')} from numbers`;

const fillInvitations = ({ moment }) => `
  insert into ${table.invitations} (document_id, email, open_key, token_hash, nonce, state,
    member_id, sent_at, expires_at, created_at, updated_at, published_at)
  select 'i' || m.id, m.email, (case when m.state = 'pending' then m.email_key end),
    'h' || m.id, 'n' || m.id,
    (case m.state when 'pending' then 'pending' when 'validated' then 'accepted'
      when 'expired' then 'expired' else 'cancelled' end),
    m.id, m.created_at, ${moment('2000000000')}, m.created_at, m.created_at, m.created_at
  from ${table.members} m`;

const run = (knex, sql) => knex.raw(sql);

/** Adds a program for three of ten members, and one for every thousandth. */
const fillPrograms = async (strapi, knex) => {
  const uid = 'plugin::member-invites.program';
  const link = strapi.db.metadata.get('plugin::member-invites.member').attributes.programs
    .joinTable;
  const ids = {};
  for (const [slug, every, rest] of [
    ['many', 10, '< 3'],
    ['few', 1000, '= 0'],
    ['nobody', 1, '< 0'],
  ]) {
    const program = await strapi.documents(uid).create({ data: { name: slug, slug } });
    ids[slug] = program.documentId;
    await run(
      knex,
      `insert into ${link.name} (${link.joinColumn.name}, ${link.inverseJoinColumn.name})
       select id, ${program.id} from ${table.members} where id % ${every} ${rest}`,
    );
  }
  return ids;
};

/** @returns ids of the programs by their slugs */
export const fill = async (strapi, count) => {
  const knex = strapi.db.connection;
  const client = strapi.db.dialect.client;
  const dialect = dialects[client];
  await run(knex, fillMembers(dialect, count));
  await run(knex, fillInvitations(dialect));
  const programs = await fillPrograms(strapi, knex);
  if (client === 'postgres') await run(knex, 'vacuum analyze');
  return programs;
};
