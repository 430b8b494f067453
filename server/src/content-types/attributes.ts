/**
 * Attributes as Strapi 5 takes them, with the two keys its published types leave out:
 * `column` (makes a real constraint in the database) and `writable` (no API may set it).
 * Each use gets an object of its own: Strapi writes the column's name into it.
 */
export const uniqueString = () =>
  ({ type: 'string', private: true, searchable: false, column: { unique: true } }) as const;

/** The name that people know a record by. */
export const uniqueName = () =>
  ({
    type: 'string',
    required: true,
    unique: true,
    maxLength: 200,
    column: { unique: true },
  }) as const;

/** A column that the plugin itself searches by. */
export const searchKey = () =>
  ({ type: 'string', private: true, searchable: false, writable: false }) as const;

/**
 * Keeps attributes out of every answer of Strapi and every query, including the Content Manager's; `private`
 * alone keeps an attribute from the content API only. Goes in the type's `config`, as in users-permissions.
 */
export const secret = (...names: string[]) => ({
  attributes: Object.fromEntries(names.map((name) => [name, { hidden: true }])),
});

/** A plain `<name>_id` column instead of a join table: cheap to write in bulk and to filter on. */
export const belongsTo = (target: string) =>
  ({ type: 'relation', relation: 'manyToOne', target, useJoinTable: false }) as const;

export const dateTime = () => ({ type: 'datetime' }) as const;

/** Says how the Content Manager names and explains a field, and whether its form may change it. */
export const field = (label: string, { editable = true, description = '' } = {}) => ({
  edit: { label, editable, description },
  list: { label },
});

/** Links an account of users-permissions, of which no two rows may have the same. */
export const accountLink = () =>
  ({
    type: 'relation',
    relation: 'oneToOne',
    target: 'plugin::users-permissions.user',
    useJoinTable: false,
    writable: false,
  }) as const;
