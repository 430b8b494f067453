import type { Core } from '@strapi/strapi';
import type { InvitationState } from '../../../shared/contracts/states';
import { lockFile } from './lock-file';
import { columnsOf, tableOf } from './tables';
import { uid } from './uids';

/** An invitation as it is now. Dates come as the driver gives them. */
export interface LockedInvitation {
  id: number;
  state: InvitationState;
  sentAt: Date | null;
  expiresAt: Date | null;
  remindedAt: Date | null;
}

const looked = ['id', 'state', 'sentAt', 'expiresAt', 'remindedAt'] as const;

/**
 * Locks these invitations until the transaction ends and answers their current state, including everything
 * that others have committed: MySQL would show an ordinary read an older state. They are locked in the order
 * of their ids, so that two transactions that want the same ones do not block each other.
 *
 * They are found by their ids only: if a state were given as well, SQLite would search all invitations in
 * that state.
 */
export const lockInvitations = async (
  strapi: Core.Strapi,
  { ids, trx }: { ids: number[]; trx: unknown },
): Promise<LockedInvitation[]> => {
  await lockFile(strapi, trx);
  const columns = columnsOf(strapi, uid.invitation, looked);
  return strapi.db
    .getConnection(tableOf(strapi, uid.invitation))
    .transacting(trx as never)
    .whereIn(columns.id, ids)
    .orderBy(columns.id)
    .forUpdate()
    .select(columns);
};
