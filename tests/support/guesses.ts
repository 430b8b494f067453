import type { Core } from '@strapi/strapi';

/** The guesses that are counted, by client address or by link. The brakes count in the same table. */
export const guessesIn = ({ db }: Core.Strapi) =>
  db.connection('member_invites_guesses').whereNot('key', 'like', 'brake:%');
