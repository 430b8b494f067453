import type { Core } from '@strapi/strapi';
import { getService } from '../../get-service';
import type { InvitationRow } from '../../records';
import { closeInvitation, type Closing } from './close';

const eventOf = { cancelled: 'cancelled', declined: 'declined', expired: 'expired' } as const;

/** Closes one invitation and tells listeners. False where it was not open any more. */
export const closeAndTell = async (
  strapi: Core.Strapi,
  closing: Closing & { as: keyof typeof eventOf },
): Promise<boolean> => {
  const isClosed = await strapi.db.transaction(() => closeInvitation(strapi, closing));
  if (isClosed) {
    getService(strapi, 'events').emit({
      event: eventOf[closing.as],
      invitation: closing.invitation,
    });
  }
  return isClosed;
};

/** Withdraws an invitation: its link answers `invitation_cancelled`, its queued letter is dropped. */
export const cancelInvitation = (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; actor: number | null; now: Date; detail?: string },
): Promise<boolean> => closeAndTell(strapi, { ...input, as: 'cancelled' });
