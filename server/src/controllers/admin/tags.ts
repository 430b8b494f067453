import type { Core } from '@strapi/strapi';
import type { ListTagsResponse } from '../../../../shared/contracts/members';
import { listTags } from '../../members/tags';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: withoutParameters<ListTagsResponse>(() => listTags(strapi)),
});
