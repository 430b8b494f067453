import { field, uniqueName } from './attributes';
import { collection } from './collection';

export const program = {
  ...collection({ singularName: 'program', pluralName: 'programs', displayName: 'Program' }),
  attributes: {
    name: uniqueName(),
    slug: { type: 'uid', targetField: 'name', required: true },
    description: { type: 'text' },
    /** The number of days for which a link of this program is valid; empty means as in the settings. */
    validDays: { type: 'integer', min: 1, max: 90 },
    // In a join table: the Content Manager cannot write a relation that is a plain column.
    role: {
      type: 'relation',
      relation: 'oneToOne',
      target: 'plugin::users-permissions.role',
    },
    /** Set when the role was deleted: acceptance is then refused rather than given another role. */
    isRoleMissing: { type: 'boolean', default: false, private: true },
    members: {
      type: 'relation',
      relation: 'manyToMany',
      target: 'plugin::member-invites.member',
      mappedBy: 'programs',
    },
  },
  config: {
    metadatas: {
      name: field('Name'),
      slug: field('Slug'),
      description: field('Description'),
      validDays: field('Days a link lives'),
      role: field('Role given on acceptance'),
      isRoleMissing: field('Role was deleted', {
        description: 'Choose another role, or FALSE to give the default one.',
      }),
      members: field('Members'),
    },
  },
};
