import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::booking.booking', {
  only: ['create'],
  config: {
    // This one line is all a site writes to keep a route for members.
    create: { policies: ['plugin::member-invites.members-only'] },
  },
});
