import type { Core } from '@strapi/strapi';
import { lockRow } from './lock-row';
import { members } from './query';
import type { MemberRow } from './records';
import { columnOf, tableOf } from './tables';
import { uid } from './uids';

/**
 * Locks members until the transaction ends, in the order of their ids. Whoever writes for a member does this
 * before anything else but holding the names of accounts: then an erasure waits for them, or they for the
 * erasure, and neither has half of the rows that the other wants.
 *
 * A transaction of MySQL has to do it before it reads: it sees the rows as they were at its first read.
 */
export const lockMembers = async (strapi: Core.Strapi, ids: number[]): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite' || ids.length === 0) return;
  const id = columnOf(strapi, uid.member, 'id');
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .getConnection(tableOf(strapi, uid.member))
      .transacting(trx)
      .whereIn(id, ids)
      .orderBy(id)
      .forUpdate()
      .select(id);
  });
};

/** Locks a member as `lockMembers` does, and answers the row as it is now; null if the member is gone. */
export const holdMember = async (
  strapi: Core.Strapi,
  { id }: { id: number },
): Promise<MemberRow | null> => {
  await lockRow(strapi, { of: uid.member, where: { id } });
  return members(strapi).findOne({ where: { id } });
};
