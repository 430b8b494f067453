import type { Core } from '@strapi/strapi';
import { ownSchemas } from './own-schemas';

interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void };
}

/**
 * The GraphQL plugin offers queries and mutations of every content type to every API token, ours included.
 * A type that is disabled is left out of the relations, inputs and filters of other types as well.
 */
export const hideFromGraphql = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql') as Core.Plugin | undefined;
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as GraphqlExtension;
  for (const uid of ownSchemas.keys()) extension.shadowCRUD(uid).disable();
};
