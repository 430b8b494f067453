import type { Core } from '@strapi/strapi';
import type { HistoryOutcome } from '../../../shared/contracts/states';

const columns = [
  'outcome',
  'detail',
  'actor_id',
  'at',
  'created_at',
  'updated_at',
  'document_id',
  'email',
  'member_id',
  'invitation_id',
  'batch_id',
];

/**
 * Adds the same to the history of many invitations, which the database copies from their own rows: made here
 * and sent to it, the entries would cost several times what closing the invitations does. Each has the
 * document id of its invitation, which is unique as an invitation is closed once.
 */
export const recordOfInvitations = async (
  strapi: Core.Strapi,
  input: {
    ids: number[];
    outcome: HistoryOutcome;
    detail?: string;
    /** Id of the admin. */
    actor?: number | null;
    at: Date;
    trx: unknown;
  },
): Promise<void> => {
  const { ids, outcome, detail = null, actor = null, at, trx } = input;
  const knex = strapi.db.connection;
  const same = [outcome, detail, actor, at, at, at].map((value) => knex.raw('?', [value as never]));
  const own = ['document_id', 'email', 'member_id', 'id', 'batch_id'];
  const rows = strapi.db
    .getConnection('member_invites_invitations')
    .whereIn('id', ids)
    .select(...same, ...own);
  await strapi.db
    .getConnection()
    .into(knex.raw('?? (??)', ['member_invites_log_entries', columns]))
    .insert(rows)
    .transacting(trx as never);
};
