import type { Core } from '@strapi/strapi';
import type { LetterState } from '../../../shared/contracts/states';

const table = 'member_invites_letters';

/** Whose fate is shown as the delivery of an invitation. A reminder that fails takes nothing from it. */
export const deliveredKinds = ['invitation'] as const;

/** The letters (as `l`) in these states that the delivery of an invitation is told by. */
export const newestOfInvitations = (strapi: Core.Strapi, states: readonly LetterState[]) => {
  const newer = strapi.db
    .getConnection(`${table} as newer`)
    .whereRaw('?? = ??', ['newer.invitation_id', 'l.invitation_id'])
    .whereRaw('?? > ??', ['newer.id', 'l.id'])
    .whereIn('newer.kind', deliveredKinds);
  return strapi.db
    .getConnection(`${table} as l`)
    .whereIn('l.kind', deliveredKinds)
    .whereIn('l.state', states)
    .whereNotExists(newer.select('newer.id'));
};

/**
 * The letters (as `l`) that the lines of these batches are told by: a line has the newest invitation letter
 * of its member in the batch, and one whose member was deleted has none. Found by groups: asked for a newer
 * letter of each, SQLite would look through the whole batch every time.
 */
export const newestOfBatches = (strapi: Core.Strapi, batchIds: number[]) => {
  const newest = strapi.db
    .getConnection(table)
    .whereIn('batch_id', batchIds)
    .whereNotNull('member_id')
    .where('kind', 'invitation')
    .groupBy('batch_id', 'member_id')
    .max('id');
  return strapi.db.getConnection(`${table} as l`).whereIn('l.id', newest);
};

/**
 * The letters (as `l`) of invitations that lines (as `line`) of these batches sent again: they belong to the
 * batch that invited first, by whose wording they are written.
 */
export const lettersOfResent = (strapi: Core.Strapi, batchIds: number[]) =>
  strapi.db
    .getConnection('member_invites_log_entries as line')
    .join(`${table} as l`, 'l.invitation_id', 'line.invitation_id')
    .whereIn('line.batch_id', batchIds)
    // An entry of a member's history names the batch as well.
    .whereNotNull('line.line')
    .where('line.outcome', 'resent')
    .where('l.kind', 'invitation');
