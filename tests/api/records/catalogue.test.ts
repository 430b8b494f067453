import { isUniqueViolation } from '../../../server/src/store/conflicts';
import { indexesOf } from '../../support/indexes';
import { joinWithConsent } from '../../support/consents';
import { inviteBatch } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

/** Tables with columns whose values may stand in one row only. */
const uniques: [string, string[]][] = [
  ['members', ['email_key']],
  ['members', ['account_id']],
  ['invitations', ['open_key']],
  ['invitations', ['token_hash']],
  ['letters', ['message_id']],
  ['batches', ['request_id']],
  ['programs', ['name']],
  ['tags', ['name']],
  ['log_entries', ['batch_id', 'line']],
  ['consents', ['invitation_id', 'key']],
];

/** These columns may stay empty in any number of rows. */
const nullable: [string, string[]][] = [
  ['members', ['account_id']],
  ['invitations', ['open_key']],
  ['log_entries', ['line']],
];

/** Columns that a list or a sweep searches by; an index must begin with them in this order. */
const lookedUpBy: [string, string[]][] = [
  ['members', ['state']],
  ['invitations', ['state', 'expires_at']],
  ['invitations', ['member_id']],
  ['invitations', ['batch_id']],
  ['invitations', ['program_id']],
  ['letters', ['state', 'next_attempt_at']],
  ['letters', ['locked_by']],
  ['letters', ['invitation_id']],
  ['letters', ['member_id']],
  ['letters', ['batch_id', 'state']],
  ['batches', ['state', 'locked_until']],
  ['log_entries', ['batch_id', 'line']],
  ['log_entries', ['batch_id', 'outcome']],
  ['log_entries', ['member_id', 'at']],
  ['consents', ['invitation_id', 'key']],
  ['consents', ['member_id', 'at']],
];

const tableOf = (name: string): string => `member_invites_${name}`;

describe('the database', () => {
  const office = officeForTests();

  /** Inserts a copy of the first row with some columns changed. */
  const insertCopy = async (table: string, change: object): Promise<unknown> => {
    const knex = office.site.strapi.db.connection;
    const row = await knex(tableOf(table)).first();
    const fresh = Object.fromEntries(
      uniques
        .filter(([name]) => name === table)
        .flatMap(([, columns]) => columns)
        .filter(
          (column) => !column.endsWith('_id') || column === 'message_id' || column === 'request_id',
        )
        .map((column) => [column, column === 'line' ? 999 : `another ${column}`]),
    );
    const rest = { ...row, ...fresh };
    delete rest.id;
    delete rest.account_id;
    return knex(tableOf(table)).insert({ ...rest, ...change });
  };

  beforeAll(async () => {
    const { strapi } = office.site;
    await joinWithConsent(office, 'joined@rows.test');
    await inviteBatch(office.site, 'a@rows.test');
    await untilLettersSettled(strapi);
    const account = await strapi.db
      .query('plugin::users-permissions.user')
      .create({ data: { username: 'a', email: 'a@rows.test' } });
    const knex = strapi.db.connection;
    await knex(tableOf('members'))
      .where({ email: 'a@rows.test' })
      .update({ account_id: account.id });
    await knex(tableOf('programs')).insert({ name: 'Gym', slug: 'gym' });
    await knex(tableOf('tags')).insert({ name: 'Staff' });
  });

  it.each(uniques)('has a unique index on %s %j', async (table, columns) => {
    expect(await indexesOf(office.site.strapi, tableOf(table))).toContainEqual({
      unique: true,
      columns,
    });
  });

  it.each(uniques)('refuses a second row of %s with the same %j', async (table, columns) => {
    const row = await office.site.strapi.db
      .connection(tableOf(table))
      .whereNotNull(columns.at(-1)!)
      .first();
    const same = Object.fromEntries(columns.map((column) => [column, row[column]]));
    expect(Object.values(same)).not.toContain(null);
    const refused: unknown = await insertCopy(table, same).catch((error: unknown) => error);
    expect(isUniqueViolation(refused)).toBe(true);
  });

  it.each(nullable)('takes any number of rows of %s without %j', async (table, [column]) => {
    for (const number of [1, 2]) {
      const others = uniques
        .filter(([name, columns]) => name === table && !columns.includes(column!))
        .flatMap(([, columns]) => columns)
        .filter((other) => !other.endsWith('_id'))
        .map((other) => [other, `${other} ${column} ${number}`]);
      await insertCopy(table, { ...Object.fromEntries(others), [column!]: null });
    }
    const knex = office.site.strapi.db.connection;
    const found = await knex(tableOf(table)).whereNull(column!).select('id');
    expect(found.length).toBeGreaterThanOrEqual(2);
  });

  it.each(lookedUpBy)('finds rows of %s by %j through an index', async (table, columns) => {
    const indexes = await indexesOf(office.site.strapi, tableOf(table));
    const starts = indexes.map((index) => index.columns.slice(0, columns.length));
    expect(starts).toContainEqual(columns);
  });

  it('takes due letters by their index and not by reading the whole outbox', async () => {
    const knex = office.site.strapi.db.connection;
    // Other databases read a table of a few rows completely, whatever indexes it has.
    if (office.site.strapi.db.dialect.client !== 'sqlite') return;
    const plan = (await knex.raw(
      `explain query plan select id from ${tableOf('letters')}
       where state = 'queued' and next_attempt_at <= 1`,
    )) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain('member_invites_letters_due_idx');
  });
});
