export const tag = {
  kind: 'collectionType',
  collectionName: 'member_invites_tags',
  info: { singularName: 'tag', pluralName: 'tags', displayName: 'Member tag' },
  options: { draftAndPublish: false },
  attributes: {
    name: {
      type: 'string',
      required: true,
      unique: true,
      maxLength: 200,
      column: { unique: true },
    },
  },
};
