import type { Core } from '@strapi/strapi';
import { getService } from '../../get-service';
import type { InvitationRow } from '../../records';
import { closeInvitation, type Closing } from './close';

/** Closes one invitation and tells listeners. False where it was not open any more. */
export const closeAndTell = async (
  strapi: Core.Strapi,
  closing: Closing & { as: 'cancelled' | 'expired' },
): Promise<boolean> => {
  const isClosed = await strapi.db.transaction(() => closeInvitation(strapi, closing));
  if (isClosed) {
    const { as: event, invitation } = closing;
    getService(strapi, 'events').emit({ event, invitation });
  }
  return isClosed;
};

/** Withdraws an invitation: its link answers `invitation_cancelled`, its queued letter is dropped. */
export const cancelInvitation = (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; actor: number | null; now: Date; detail?: string },
): Promise<boolean> => closeAndTell(strapi, { ...input, as: 'cancelled' });
