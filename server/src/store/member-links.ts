import type { Core } from '@strapi/strapi';
import { uid } from './uids';

/** Relations of members that are kept in join tables. */
export type LinkName = 'programs' | 'tags';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

const tableOf = (strapi: Core.Strapi, link: LinkName) => {
  const attribute = strapi.db.metadata.get(uid.member).attributes[link] as unknown as {
    joinTable: JoinTable;
  };
  const { name, joinColumn, inverseJoinColumn } = attribute.joinTable;
  return { name, member: joinColumn.name, target: inverseJoinColumn.name };
};

export interface Links {
  link: LinkName;
  /** Id of the program's or tag's row. */
  targetId: number;
  /** Ids of rows (not document ids). */
  memberIds: number[];
  trx: unknown;
}

/** Answers which of these members have the program or tag. */
export const linkedMembers = async (strapi: Core.Strapi, links: Links): Promise<Set<number>> => {
  const { link, targetId, memberIds, trx } = links;
  if (memberIds.length === 0) return new Set();
  const { name, member, target } = tableOf(strapi, link);
  const linked = await strapi.db
    .getConnection(name)
    .transacting(trx as never)
    .where(target, targetId)
    .whereIn(member, memberIds)
    .pluck(member);
  return new Set(linked.map(Number));
};

/**
 * Puts a program or a tag on members who lack it: two statements for any number of members, where the
 * document service would need several for each member. Run it inside the transaction of the write it belongs
 * to.
 * @returns the members who had it before
 */
export const linkMembers = async (strapi: Core.Strapi, links: Links): Promise<Set<number>> => {
  const { link, targetId, memberIds, trx } = links;
  const had = await linkedMembers(strapi, links);
  const { name, member, target } = tableOf(strapi, link);
  const rows = memberIds
    .filter((id) => !had.has(id))
    .map((id) => ({ [member]: id, [target]: targetId }));
  if (rows.length > 0) {
    await strapi.db
      .getConnection(name)
      .transacting(trx as never)
      .insert(rows);
  }
  return had;
};

/** Answers which programs or tags each of these members has, by id of the member. */
export const linksOfMembers = async (
  strapi: Core.Strapi,
  { link, memberIds, trx }: Omit<Links, 'targetId'>,
): Promise<Map<number, { id: number }[]>> => {
  if (memberIds.length === 0) return new Map();
  const { name, member, target } = tableOf(strapi, link);
  const rows: Record<string, unknown>[] = await strapi.db
    .getConnection(name)
    .transacting(trx as never)
    .whereIn(member, memberIds)
    .select(member, target);
  const found = new Map<number, { id: number }[]>();
  for (const row of rows) {
    const id = Number(row[member]);
    found.set(id, [...(found.get(id) ?? []), { id: Number(row[target]) }]);
  }
  return found;
};

/** Removes the program or tag from members who have it. @returns the members who had it */
export const unlinkMembers = async (strapi: Core.Strapi, links: Links): Promise<Set<number>> => {
  const { link, targetId, memberIds, trx } = links;
  const had = await linkedMembers(strapi, links);
  if (had.size === 0) return had;
  const { name, member, target } = tableOf(strapi, link);
  await strapi.db
    .getConnection(name)
    .transacting(trx as never)
    .where(target, targetId)
    .whereIn(member, memberIds)
    .delete();
  return had;
};

/**
 * Builds a sub-query for the ids of the members who have a program or a tag. The database can estimate how
 * many have it only if its id stands in the query as a number.
 * @param targetId of the row
 * @param isWalk true to check each member by itself, if the members are walked anyway; `t0` is the alias that
 *   Strapi's queries give the rows they select
 */
export const memberIdsHaving = (
  strapi: Core.Strapi,
  { link, targetId, isWalk = false }: { link: LinkName; targetId: number; isWalk?: boolean },
) => {
  const { name, member, target } = tableOf(strapi, link);
  const found = strapi.db.getConnection(name).where(target, targetId).select(member);
  return isWalk ? found.whereRaw('?? = ??', [`${name}.${member}`, 't0.id']) : found;
};
