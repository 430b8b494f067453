import { uniqueName } from './attributes';
import { collection } from './collection';

export const tag = {
  ...collection({ singularName: 'tag', pluralName: 'tags', displayName: 'Member tag' }),
  attributes: {
    name: uniqueName(),
  },
};
