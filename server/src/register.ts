import type { Core } from '@strapi/strapi';
import { countProxies } from './count-proxies';
import { hideFromGraphql } from './content-types/hide-from-graphql';
import { restoreSchemas } from './content-types/restore-schemas';
import { hideInLog } from './hide-in-log';
import { protectAttributes } from './lifecycles/protected-attributes';
import { protectTypes } from './lifecycles/protected-types';
import { hideJoinToken } from './middlewares/hide-join-token';
import { removeUploads } from './middlewares/remove-uploads';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  countProxies(strapi);
  hideInLog(strapi);
  restoreSchemas(strapi);
  hideFromGraphql(strapi);
  strapi.server.use(hideJoinToken(strapi.config.get<string>('api.rest.prefix', '/api')));
  strapi.server.use(removeUploads);
  protectTypes(strapi);
  protectAttributes(strapi);
};
