import type { Handler, Method } from './handler';

const middleware = (name: string): string => `plugin::member-invites.${name}`;

/** For programs. Who asks is settled by the token, not by a session of Strapi's. */
const publicRoute = (method: Method, path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: { auth: false, middlewares: [middleware('no-store'), middleware('limit-guesses')] },
});

/** For people: refusals are pages. */
const pageRoute = (method: Method, path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: {
    auth: false,
    middlewares: ['no-store', 'refusals-as-pages', 'limit-guesses'].map(middleware),
  },
});

export const publicRoutes = [
  pageRoute('GET', '/join/:token', 'join.show'),
  pageRoute('POST', '/join/:token', 'join.accept'),
  pageRoute('GET', '/join/:token/decline', 'join.backToPage'),
  pageRoute('POST', '/join/:token/decline', 'join.decline'),
  pageRoute('GET', '/join/:token/renew', 'join.backToPage'),
  pageRoute('POST', '/join/:token/renew', 'join.renew'),
  publicRoute('POST', '/invitation/lookup', 'invitation.lookup'),
  publicRoute('POST', '/invitation/accept', 'invitation.accept'),
  publicRoute('POST', '/invitation/decline', 'invitation.decline'),
  publicRoute('POST', '/invitation/renew', 'invitation.renew'),
  {
    method: 'GET',
    path: '/booking-settings',
    handler: 'booking-settings.find' satisfies Handler,
    config: { auth: false },
  },
];
