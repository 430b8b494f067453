import type { Core } from '@strapi/strapi';
import { columnOf, tableOf } from './tables';

/**
 * Builds a sub-query for the ids of the rows whose attribute has letters beyond ASCII and looks like a pattern,
 * in lower case and with `!` as the escape character. It reads the whole table.
 */
export const idsLikeBeyondAscii = (
  strapi: Core.Strapi,
  { of, name, pattern }: { of: string; name: string; pattern: string },
) => {
  const column = columnOf(strapi, of, name);
  // On MySQL `length` counts bytes, and SQLite has no `char_length`.
  const length = strapi.db.dialect.client === 'sqlite' ? 'length' : 'char_length';
  return strapi.db
    .getConnection(tableOf(strapi, of))
    .whereRaw(`octet_length(??) <> ${length}(??)`, [column, column])
    .whereRaw("lower(??) like ? escape '!'", [column, pattern])
    .select(columnOf(strapi, of, 'id'));
};
