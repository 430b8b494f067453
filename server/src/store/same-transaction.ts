import type { Core } from '@strapi/strapi';

export interface Statement<Answer> extends PromiseLike<Answer> {
  transacting: (trx: never) => PromiseLike<Answer>;
}

/**
 * Runs a statement of our own in the transaction that its caller is in, where there is one: a site's code may
 * call us within its own. Elsewhere it would not see what was just written, and on SQLite, which has one
 * connection, it would wait for the transaction that waits for it.
 */
export const inSameTransaction = async <Answer>(
  strapi: Core.Strapi,
  statement: Statement<Answer>,
): Promise<Answer> =>
  strapi.db.inTransaction()
    ? strapi.db.transaction(async ({ trx }) => statement.transacting(trx as never))
    : statement;
