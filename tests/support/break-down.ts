import type { Core } from '@strapi/strapi';

/** The error message of the database while it is broken. */
export const breakDownReason = 'disk full, says the test';

export interface BreakDown {
  table: string;
  event: 'INSERT' | 'UPDATE' | 'DELETE';
  /** A condition in SQL; only rows that meet it fail. */
  when?: string;
}

type Statements = [make: string[], drop: string[]];

const statementsFor: Record<string, (breakDown: BreakDown) => Statements> = {
  sqlite: ({ table, event, when = 'true' }) => [
    [
      `create trigger break_down before ${event} on ${table} when ${when}
       begin select raise(abort, '${breakDownReason}'); end`,
    ],
    ['drop trigger break_down'],
  ],
  postgres: ({ table, event, when = 'true' }) => [
    [
      `create function break_down() returns trigger language plpgsql as
       $$ begin raise exception '${breakDownReason}'; end $$`,
      `create trigger break_down before ${event} on ${table} for each row
       when (${when}) execute function break_down()`,
    ],
    [`drop trigger break_down on ${table}`, 'drop function break_down'],
  ],
  mysql: ({ table, event, when = 'true' }) => [
    [
      `create trigger break_down before ${event} on ${table} for each row
       if ${when} then signal sqlstate '45000' set message_text = '${breakDownReason}'; end if`,
    ],
    ['drop trigger break_down'],
  ],
};

/** Makes some writes to the database fail while the work runs. */
export async function whileBrokenDown(
  strapi: Core.Strapi,
  breakDown: BreakDown,
  work: () => Promise<void>,
): Promise<void> {
  const [make, drop] = statementsFor[strapi.db.dialect.client]!(breakDown);
  for (const statement of make) await strapi.db.connection.raw(statement);
  try {
    await work();
  } finally {
    for (const statement of drop) await strapi.db.connection.raw(statement);
  }
}
