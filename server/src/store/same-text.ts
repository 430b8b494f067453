import type { Core } from '@strapi/strapi';
import { columnOf, tableOf } from './tables';

/**
 * Builds a sub-query for the ids of the rows whose attribute is this text, in any case. Accents count on
 * MySQL too, and no character is a wildcard, unlike in the LIKE by which Strapi before 5.51 compares.
 */
export const idsWithText = (
  strapi: Core.Strapi,
  { of, name, text }: { of: string; name: string; text: string },
) => {
  const isSame =
    strapi.db.dialect.client === 'mysql'
      ? 'lower(convert(?? using utf8mb4)) = lower(?) collate utf8mb4_bin'
      : 'lower(??) = lower(?)';
  return strapi.db
    .getConnection(tableOf(strapi, of))
    .whereRaw(isSame, [columnOf(strapi, of, name), text])
    .select(columnOf(strapi, of, 'id'));
};
