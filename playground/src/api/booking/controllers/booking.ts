import { factories } from '@strapi/strapi';

const uid = 'api::booking.booking';

export default factories.createCoreController(uid, ({ strapi }) => ({
  /**
   * Books for the signed-in account: nobody can book in another's name. The policy on the route has put the
   * member there; while booking is open to everybody, there may be none.
   */
  async create(ctx) {
    const { data } = ctx.request.body as { data?: Record<string, unknown> };
    const type = strapi.contentType(uid);
    await strapi.contentAPI.validate.input(data, type, { auth: ctx.state.auth });
    const member = (ctx.state.member as { documentId: string } | undefined)?.documentId ?? null;
    const booking = await strapi
      .documents(uid)
      .create({ data: { ...data, bookedBy: ctx.state.user?.id, member } });
    ctx.status = 201;
    ctx.body = {
      data: { id: booking.documentId, place: booking.place, startsAt: booking.startsAt },
    };
  },
}));
