import type { Core } from '@strapi/strapi';

const uid = 'api::booking.booking';

interface Booking {
  data: Record<string, unknown>;
}

/** The parts that the policy and users-permissions have put on the request. */
interface Context {
  state: { auth: unknown; user?: { id: number }; member?: { documentId: string } };
}

/**
 * Guards bookings over GraphQL as well. The mutation that Strapi makes bypasses the controller, so the one
 * here sets who books.
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
