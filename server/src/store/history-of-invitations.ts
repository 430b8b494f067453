import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import type { HistoryOutcome } from '../../../shared/contracts/states';
import { columnOf, tableOf } from './tables';
import { uid } from './uids';

/** Columns with the same value in each entry. */
const given = ['outcome', 'notes', 'actor', 'at', 'createdAt', 'updatedAt'] as const;
/** Columns copied from each invitation, whose own id comes last. */
const copied = ['documentId', 'email', 'member', 'batch'] as const;

/**
 * Adds the same entry to the history of many invitations. The database copies the entries from the rows of
 * the invitations, because sending them from here would cost several times what closing the invitations does.
 * Each entry has the document id of its invitation, which is unique because an invitation is closed only
 * once.
 */
export const recordOfInvitations = async (
  strapi: Core.Strapi,
  input: {
    ids: number[];
    outcome: HistoryOutcome;
    notes?: Note[];
    /** Id of the admin. */
    actor?: number | null;
    at: Date;
    trx: unknown;
  },
): Promise<void> => {
  const { ids, outcome, actor = null, at, trx } = input;
  const notes = input.notes ? JSON.stringify(input.notes) : null;
  const knex = strapi.db.connection;
  const same = [outcome, notes, actor, at, at, at].map((value) => knex.raw('?', [value as never]));
  const own = [...copied, 'id'].map((name) => columnOf(strapi, uid.invitation, name));
  const rows = strapi.db
    .getConnection(tableOf(strapi, uid.invitation))
    .whereIn(columnOf(strapi, uid.invitation, 'id'), ids)
    .select(...same, ...own);
  const names = [...given, ...copied, 'invitation'];
  const columns = names.map((name) => columnOf(strapi, uid.logEntry, name));
  await strapi.db
    .getConnection()
    .into(knex.raw('?? (??)', [tableOf(strapi, uid.logEntry), columns]))
    .insert(rows)
    .transacting(trx as never);
};
