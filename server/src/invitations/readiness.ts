import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { areLinksGuessed, areLinksMissing, publicUrlOf } from '../settings/links';
import { getSettings } from '../settings/settings';

/**
 * Refuses if invitations may not be sent now.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`
 */
export const assertReadyToSend = async (strapi: Core.Strapi): Promise<void> => {
  const { booking } = await getSettings(strapi);
  if (!booking.memberOnlyBooking) throw new Refusal('member_only_booking_off');
  const url = publicUrlOf(strapi);
  if (areLinksGuessed(strapi)) {
    strapi.log.warn(
      `member-invites: links are built on ${url}, the address this site listens on. Set \`publicUrl\` or \`url\` in config/server.`,
    );
  }
};

/** Tells whether invitations may be sent now, for invitees, who could do nothing about a refusal. */
export const isReadyToSend = async (strapi: Core.Strapi): Promise<boolean> => {
  const { booking } = await getSettings(strapi);
  return booking.memberOnlyBooking && !areLinksMissing(strapi);
};
