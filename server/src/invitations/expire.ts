import type { Core } from '@strapi/strapi';
import { retryOnConflict } from '../store/conflicts';
import type { LockedInvitation } from '../store/lock-invitations';
import { hasExpired } from '../domain/invitation-states';
import type { InvitationRow } from '../store/records';
import { closeInvitations } from './close-many';
import { inChunks } from './in-chunks';

const ids = { select: ['id', 'documentId'] };

/**
 * Marks invitations whose end has passed, a chunk of them in a transaction that locks them first, so that
 * several nodes at once expire each invitation only once. If an end was moved meanwhile, the new one counts.
 * @returns how many invitations this call expired
 */
export const expireDue = (
  strapi: Core.Strapi,
  { now, isStopping }: { now: Date; isStopping: () => boolean },
): Promise<number> => {
  const expire = async (invitations: InvitationRow[]): Promise<number> => {
    const onlyIf = (invitation: LockedInvitation) => hasExpired(invitation, now);
    const closing = { invitations, as: 'expired', now, onlyIf } as const;
    return (await retryOnConflict(() => closeInvitations(strapi, closing))).length;
  };
  const walk = {
    where: { state: 'pending', expiresAt: { $lte: now } },
    select: ['documentId', 'email'],
    populate: { member: ids, program: ids },
    isStopping,
  };
  return inChunks(strapi, walk, expire);
};
