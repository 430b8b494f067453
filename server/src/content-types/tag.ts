import { uniqueName } from './attributes';

export const tag = {
  kind: 'collectionType',
  collectionName: 'member_invites_tags',
  info: { singularName: 'tag', pluralName: 'tags', displayName: 'Member tag' },
  options: { draftAndPublish: false },
  attributes: {
    name: uniqueName(),
  },
};
