import type { Core } from '@strapi/strapi';
import { columnOf, tableOf } from './tables';
import { uid } from './uids';

const exact = 'utf8mb4_bin';

const keys = [
  { of: uid.member, name: 'emailKey' },
  { of: uid.invitation, name: 'openKey' },
  { of: uid.tag, name: 'name' },
  { of: uid.program, name: 'name' },
  { of: uid.batch, name: 'requestId' },
];

interface Column {
  table: string;
  column: string;
}

/**
 * Compares the keys of members, the names of tags and programs, and the request ids of batches exactly on
 * MySQL. Its usual collations treat victím@ as victim@, and their unique index would keep one of the two off
 * the roster. Strapi cannot create a column with a collation of its own, but keeps one that exists.
 */
export const compareKeysExactly = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.db.dialect.client !== 'mysql') return;
  const knex = strapi.db.connection;
  const keyColumns = keys.map(({ of, name }) => [tableOf(strapi, of), columnOf(strapi, of, name)]);
  const inexact: Column[] = await knex('information_schema.columns')
    .whereRaw('table_schema = database()')
    .whereIn(['table_name', 'column_name'], keyColumns)
    .whereNot('collation_name', exact)
    .select('table_name as table', 'column_name as column');
  for (const { table, column } of inexact) {
    const change = `alter table ?? modify ?? varchar(255) character set utf8mb4 collate ${exact}`;
    await knex.raw(change, [table, column]);
  }
};
