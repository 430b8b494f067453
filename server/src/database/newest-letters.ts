import type { Core } from '@strapi/strapi';
import type { LetterKind, LetterState } from '../../../shared/contracts/states';

const table = 'member_invites_letters';

/** Letters of these kinds (as `l`) that no newer one with the same values in `per` has taken the place of. */
const newestLetters = (strapi: Core.Strapi, kinds: readonly LetterKind[], per: string[]) => {
  const newer = strapi.db
    .getConnection(`${table} as newer`)
    .whereIn('newer.kind', kinds)
    .whereRaw('?? > ??', ['newer.id', 'l.id']);
  for (const column of per) {
    void newer.whereRaw('?? = ??', [`newer.${column}`, `l.${column}`]);
  }
  return strapi.db
    .getConnection(`${table} as l`)
    .whereIn('l.kind', kinds)
    .whereNotExists(newer.select('newer.id'));
};

/** Letters that bring the link. */
export const deliveredKinds = ['invitation', 'reminder'] as const;

/** The letter that an invitation's delivery is told by. */
export const newestOfInvitations = (strapi: Core.Strapi, states: readonly LetterState[]) =>
  newestLetters(strapi, deliveredKinds, ['invitation_id']).whereIn('l.state', states);

/**
 * The letters that the lines of these batches are told by: a line has the newest invitation letter of its
 * member in the batch, and one whose member was deleted has none.
 */
export const newestOfBatches = (strapi: Core.Strapi, batchIds: number[]) =>
  newestLetters(strapi, ['invitation'], ['batch_id', 'member_id'])
    .whereIn('l.batch_id', batchIds)
    .whereNotNull('l.member_id');
