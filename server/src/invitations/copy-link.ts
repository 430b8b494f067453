import type { Core } from '@strapi/strapi';
import { holdMember } from '../store/lock-members';
import { invitations, members } from '../store/query';
import { endOfInvitation, stateNow } from '../domain/invitation-states';
import { Refusal } from '../errors';
import { linksOf } from '../settings/links';
import { getSettings } from '../settings/settings';
import { recordOfInvitation } from '../store/history';
import { findById } from './find';
import { programOfInvitation } from '../store/program-of-invitation';
import { assertReadyToSend } from './readiness';

/**
 * Answers the working link of an open invitation, which staff can pass on by other means. Its validity starts
 * now if no letter was sent yet. The history records who asked.
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
  const { link } = linksOf(strapi, invitation);
  const settings = await getSettings(strapi);
  const { batch } = invitation;
  const end = endOfInvitation({
    from: now,
    batch,
    program: programOfInvitation(invitation),
    settings,
  });
  await strapi.db.transaction(async () => {
    const { member } = invitation;
    if (member && !(await holdMember(strapi, member))) throw new Refusal('invitation_closed');
    const { count } = await invitations(strapi).updateMany({
      where: { id: invitation.id, state: 'pending', expiresAt: { $null: true } },
      data: { expiresAt: end },
    });
    if (count === 1 && member) {
      const where = { id: member.id };
      await members(strapi).updateMany({ where, data: { invitedAt: now } });
    }
    await recordOfInvitation(strapi, { invitation, outcome: 'link_copied', actor, at: now });
  });
  const { expiresAt } = await findById(strapi, id);
  // If it has no end, it was closed between our read and our write.
  if (!expiresAt) throw new Refusal('invitation_closed');
  return { link, expiresAt: new Date(expiresAt).toISOString() };
};
