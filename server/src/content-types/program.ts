export const program = {
  kind: 'collectionType',
  collectionName: 'member_invites_programs',
  info: { singularName: 'program', pluralName: 'programs', displayName: 'Program' },
  options: { draftAndPublish: false },
  attributes: {
    name: {
      type: 'string',
      required: true,
      unique: true,
      maxLength: 200,
      column: { unique: true },
    },
    slug: { type: 'uid', targetField: 'name', required: true },
    description: { type: 'text' },
    /** Days a link of this program lives; empty: the setting. */
    validDays: { type: 'integer', min: 1, max: 90 },
    role: {
      type: 'relation',
      relation: 'oneToOne',
      target: 'plugin::users-permissions.role',
      useJoinTable: false,
    },
    /** Set when the role was deleted: acceptance is then refused rather than given another role. */
    isRoleMissing: { type: 'boolean', default: false, private: true, writable: false },
    members: {
      type: 'relation',
      relation: 'manyToMany',
      target: 'plugin::member-invites.member',
      mappedBy: 'programs',
    },
  },
};
