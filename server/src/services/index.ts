import type { Core } from '@strapi/strapi';
import invitations from './invitations';

/**
 * The service `invitations` as a site's own code calls it. The type follows the implementation, so that a
 * method that changes there changes for every site's compiler too.
 */
export type InvitationsService = ReturnType<typeof invitations>;

/**
 * Services that a site's own code may call, and nothing else. The type is named because an inferred one
 * would have the declarations of the package reach into Strapi's files, which a site need not find.
 */
const services: {
  invitations: (site: { strapi: Core.Strapi }) => InvitationsService;
} = { invitations };

export default services;
