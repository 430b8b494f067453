import type { Core } from '@strapi/strapi';
import invitations from './invitations';

/** Describes the service `invitations` to a site's own code. The type follows the implementation. */
export type InvitationsService = ReturnType<typeof invitations>;

/**
 * The services that a site's own code may call, and nothing else. The type is named because an inferred one
 * would import a file inside `@strapi/types` in the package's declarations, and a site may lack that package.
 */
const services: {
  invitations: (site: { strapi: Core.Strapi }) => InvitationsService;
} = { invitations };

export default services;
