import type { Core } from '@strapi/strapi';

export interface TableIndex {
  unique: boolean;
  /** The columns in the order of the index. */
  columns: string[];
}

/** Queries that answer a row for every column of every index, in order. */
const queries: Record<string, string> = {
  sqlite: `select list.name as name, list."unique" as is_unique, info.name as column_name
    from pragma_index_list(?) as list, pragma_index_info(list.name) as info
    order by list.name, info.seqno`,
  postgres: `select cls.relname as name, idx.indisunique as is_unique, att.attname as column_name
    from pg_index idx
    join pg_class cls on cls.oid = idx.indexrelid
    cross join unnest(idx.indkey) with ordinality as key(attnum, position)
    join pg_attribute att on att.attrelid = idx.indrelid and att.attnum = key.attnum
    where idx.indrelid = ?::regclass
    order by cls.relname, key.position`,
  mysql: `select index_name as name, 1 - non_unique as is_unique, column_name as column_name
    from information_schema.statistics where table_schema = database() and table_name = ?
    order by index_name, seq_in_index`,
};

interface IndexRow {
  name: string;
  is_unique: unknown;
  column_name: string;
}

/** Lists the indexes that the database reports for a table. */
export async function indexesOf(strapi: Core.Strapi, table: string): Promise<TableIndex[]> {
  const { client } = strapi.db.dialect;
  const answer = await strapi.db.connection.raw(queries[client]!, [table]);
  // SQLite answers rows, PostgreSQL { rows }, MySQL [rows, fields].
  const rows: IndexRow[] = answer.rows ?? (client === 'sqlite' ? answer : answer[0]);
  const indexes = new Map<string, TableIndex>();
  for (const { name, is_unique: isUnique, column_name: column } of rows) {
    const index = indexes.get(name) ?? { unique: Boolean(Number(isUnique)), columns: [] };
    index.columns.push(column);
    indexes.set(name, index);
  }
  return [...indexes.values()];
}
