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
    middlewares: ['no-store', 'refusals-as-pages', 'sample-link', 'limit-guesses'].map(middleware),
  },
});

/** The same for everybody. */
const open = (path: string, handler: Handler) => ({
  method: 'GET' as const,
  path,
  handler,
  config: { auth: false },
});

export const publicRoutes = [
  pageRoute('GET', '/join/:token', 'join.show'),
  pageRoute('POST', '/join/:token', 'join.accept'),
  pageRoute('GET', '/join/:token/decline', 'join.askToDecline'),
  pageRoute('POST', '/join/:token/decline', 'join.decline'),
  pageRoute('GET', '/join/:token/unsubscribe', 'join.askToUnsubscribe'),
  pageRoute('POST', '/join/:token/unsubscribe', 'join.unsubscribe'),
  pageRoute('GET', '/join/:token/renew', 'join.backToPage'),
  pageRoute('POST', '/join/:token/renew', 'join.renew'),
  // Behind all others: people who mistype an address meet a page as well.
  pageRoute('GET', '/join', 'join.elsewhere'),
  pageRoute('GET', '/join/(.*)', 'join.elsewhere'),
  // Beside the pages and not below them: it is the same for every token, and no token is in its address.
  open('/join.js', 'join.script'),
  publicRoute('POST', '/invitation/lookup', 'invitation.lookup'),
  publicRoute('POST', '/invitation/accept', 'invitation.accept'),
  publicRoute('POST', '/invitation/decline', 'invitation.decline'),
  publicRoute('POST', '/invitation/renew', 'invitation.renew'),
  open('/booking-settings', 'booking-settings.find'),
];
