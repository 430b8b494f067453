import type { Core } from '@strapi/strapi';
import { invitations, members } from '../store/query';
import { chooseValidDays, endOfLife, stateNow } from '../domain/invitation-states';
import { Refusal } from '../errors';
import { getService } from '../get-service';
import { findById } from './find';
import { programOfInvitation } from '../store/program-of-invitation';
import { assertReadyToSend } from './readiness';

/**
 * The working link of an open invitation, for staff to pass on by other ways. Its clock starts now if no
 * letter has left yet. Logged with who asked.
 * @throws Refusal `invitation_unknown`, `invitation_closed`, `member_only_booking_off`, `public_url_missing`
 */
export const copyLink = async (
  strapi: Core.Strapi,
  input: { id: string; actor: number | null; now: Date },
): Promise<{ link: string; expiresAt: string }> => {
  const { id, actor, now } = input;
  const invitation = await findById(strapi, id);
  if (stateNow(invitation, now) !== 'pending') throw new Refusal('invitation_closed');
  if (!invitation.expiresAt) await assertReadyToSend(strapi);
  const { link } = getService(strapi, 'links').linksOf(invitation);
  const { invitations: setting } = await getService(strapi, 'settings').get();
  const validDays = chooseValidDays({
    batch: invitation.batch?.validDays,
    program: programOfInvitation(invitation)?.validDays,
    setting: setting.validDays,
  });
  await strapi.db.transaction(async () => {
    const { count } = await invitations(strapi).updateMany({
      where: { id: invitation.id, state: 'pending', expiresAt: { $null: true } },
      data: { expiresAt: endOfLife({ from: now, validDays }) },
    });
    if (count === 1 && invitation.member) {
      const where = { id: invitation.member.id };
      await members(strapi).updateMany({ where, data: { invitedAt: now } });
    }
    await getService(strapi, 'history').record({
      outcome: 'link_copied',
      email: invitation.email,
      member: invitation.member?.id,
      invitation: invitation.id,
      batch: invitation.batch?.id,
      actor,
      at: now,
    });
  });
  const { expiresAt } = await findById(strapi, id);
  // Without an end it was closed between our look and our write.
  if (!expiresAt) throw new Refusal('invitation_closed');
  return { link, expiresAt: new Date(expiresAt).toISOString() };
};
