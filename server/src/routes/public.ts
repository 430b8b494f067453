import type { TokenPlace } from '../middlewares/limit-guesses';
import type { Handler, Method } from './handler';

const middleware = (name: string): string => `plugin::member-invites.${name}`;

const limitGuesses = (place: TokenPlace) => ({
  name: middleware('limit-guesses'),
  config: { place },
});

/** Makes a route for programs. The token says who asks, not a session of Strapi. */
const publicRoute = (method: Method, path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: { auth: false, middlewares: [middleware('no-store'), limitGuesses('body')] },
});

/** Makes a route for people: refusals are pages. */
const pageRoute = (method: Method, path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: {
    auth: false,
    middlewares: [
      ...['no-store', 'refusals-as-pages', 'sample-link'].map(middleware),
      limitGuesses('path'),
    ],
  },
});

/** Makes a route that answers the same to everybody. */
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
  // This route comes after all others, so that people who mistype an address get a page as well.
  pageRoute('GET', '/join', 'join.elsewhere'),
  pageRoute('GET', '/join/(.*)', 'join.elsewhere'),
  // The script stands beside the pages and not below them, because it is the same for every token and its
  // address holds none.
  open('/join.js', 'join.script'),
  publicRoute('POST', '/invitation/lookup', 'invitation.lookup'),
  publicRoute('POST', '/invitation/accept', 'invitation.accept'),
  publicRoute('POST', '/invitation/decline', 'invitation.decline'),
  publicRoute('POST', '/invitation/renew', 'invitation.renew'),
  open('/booking-settings', 'booking-settings.find'),
];
