import type { Core } from '@strapi/strapi';

/** Reads the names of tables and columns from Strapi, so that no other code needs to know them. */
const metadataOf = (strapi: Core.Strapi, uid: string) => strapi.db.metadata.get(uid);

export const tableOf = (strapi: Core.Strapi, uid: string): string =>
  metadataOf(strapi, uid).tableName;

interface Attribute {
  columnName?: string;
  joinColumn?: { name: string };
}

/** Names the column of an attribute, or of a relation that is kept in the row itself. */
export const columnOf = (strapi: Core.Strapi, uid: string, name: string): string => {
  const attribute = metadataOf(strapi, uid).attributes[name] as unknown as Attribute | undefined;
  const column = attribute?.joinColumn?.name ?? attribute?.columnName;
  if (column === undefined) throw new Error(`${uid} has no column for ${name}.`);
  return column;
};

/** Names the columns of several attributes, by attribute name. */
export const columnsOf = <Name extends string>(
  strapi: Core.Strapi,
  uid: string,
  names: readonly Name[],
): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, columnOf(strapi, uid, name)])) as Record<
    Name,
    string
  >;
