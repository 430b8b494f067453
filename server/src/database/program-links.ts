import type { Core } from '@strapi/strapi';
import { uid } from '../uids';

/**
 * Puts a program on members who lack it: two statements for any number of members, where the document
 * service would take several a member. Run it inside the transaction of the write it belongs to.
 * @param memberIds ids of rows (not document ids)
 */
export const linkProgram = async (
  strapi: Core.Strapi,
  input: { programId: number; memberIds: number[]; trx: unknown },
): Promise<void> => {
  const { programId, memberIds } = input;
  if (memberIds.length === 0) return;
  const attribute = strapi.db.metadata.get(uid.member).attributes.programs as unknown as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      inverseJoinColumn: { name: string };
    };
  };
  const { name, joinColumn, inverseJoinColumn } = attribute.joinTable;
  const linked = await strapi.db
    .getConnection(name)
    .transacting(input.trx as never)
    .where(inverseJoinColumn.name, programId)
    .whereIn(joinColumn.name, memberIds)
    .pluck(joinColumn.name);
  const has = new Set(linked.map(Number));
  const rows = memberIds
    .filter((id) => !has.has(id))
    .map((id) => ({ [joinColumn.name]: id, [inverseJoinColumn.name]: programId }));
  if (rows.length === 0) return;
  await strapi.db
    .getConnection(name)
    .transacting(input.trx as never)
    .insert(rows);
};
