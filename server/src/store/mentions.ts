import type { Core } from '@strapi/strapi';
import { inSameTransaction } from './same-transaction';
import { columnOf, tableOf } from './tables';

/**
 * Finds the rows of a type in which one of these attributes looks like one of the patterns, in lower case. It
 * reads the whole table, because nothing indexes what stands within texts.
 * @returns ids of rows
 */
export const idsOfMentions = async (
  strapi: Core.Strapi,
  { of, attributes, patterns }: { of: string; attributes: string[]; patterns: string[] },
): Promise<number[]> => {
  if (attributes.length === 0 || patterns.length === 0) return [];
  const isMysql = strapi.db.dialect.client === 'mysql';
  // Structures are not texts in the eyes of PostgreSQL and MySQL.
  const likeness = `lower(cast(?? as ${isMysql ? 'char' : 'text'})) like ?`;
  const id = columnOf(strapi, of, 'id');
  const query = strapi.db.getConnection(tableOf(strapi, of)).select({ id });
  for (const name of attributes) {
    const column = columnOf(strapi, of, name);
    for (const pattern of patterns) void query.orWhereRaw(likeness, [column, pattern]);
  }
  const rows = (await inSameTransaction(strapi, query)) as { id: number }[];
  return rows.map((row) => row.id);
};
