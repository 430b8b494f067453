import type { Core } from '@strapi/strapi';

const uid = 'api::booking.booking';

interface Booking {
  data: Record<string, unknown>;
}

/** The policy and users-permissions have put this on the request. */
interface Context {
  state: { auth: unknown; user?: { id: number }; member?: { documentId: string } };
}

/**
 * The same guard for GraphQL. The mutation that Strapi makes does not go through the controller, so the one
 * here writes who books.
 */
export const guardBookingMutation = (strapi: Core.Strapi): void => {
  if (!strapi.plugin('graphql')) return;
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      resolversConfig: {
        'Mutation.createBooking': { policies: ['plugin::member-invites.members-only'] },
      },
      resolvers: {
        Mutation: {
          async createBooking(_parent: unknown, args: Booking, { state }: Context) {
            const type = strapi.contentType(uid);
            const data = (await strapi.contentAPI.sanitize.input(args.data, type, {
              auth: state.auth,
            })) as Booking['data'];
            const member = state.member?.documentId ?? null;
            return strapi
              .documents(uid)
              .create({ data: { ...data, bookedBy: state.user?.id, member } });
          },
        },
      },
    });
};
