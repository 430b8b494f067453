import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { getService } from '../get-service';

/**
 * Whether invitations may be sent now.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`
 */
export const assertReadyToSend = async (strapi: Core.Strapi): Promise<void> => {
  const { booking } = await getService(strapi, 'settings').get();
  if (!booking.memberOnlyBooking) throw new Refusal('member_only_booking_off');
  const links = getService(strapi, 'links');
  const url = links.publicUrl();
  if (links.isGuessed()) {
    strapi.log.warn(
      `member-invites: links are built on ${url}, the address this site listens on. Set \`publicUrl\` or \`url\` in config/server.`,
    );
  }
};

/** The same for those who could not do anything about it. */
export const isReadyToSend = async (strapi: Core.Strapi): Promise<boolean> => {
  const { booking } = await getService(strapi, 'settings').get();
  return booking.memberOnlyBooking && !getService(strapi, 'links').isMissing();
};
