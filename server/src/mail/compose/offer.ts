import type { Core } from '@strapi/strapi';
import type { Note } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';
import { webLink } from '../../../../shared/web-link';
import { invitations } from '../../store/query';
import { endOfInvitation, stateNow } from '../../domain/invitation-states';
import { NotedError } from '../../domain/why';
import { mayBeMailed } from '../../domain/line-outcome';
import type { LetterData } from '../../letters';
import { invitationFacts } from '../../letters/letter-facts';
import { fullNameOf } from '../../letters/reader-names';
import type { AdminRow, InvitationRow, MemberRow } from '../../store/records';
import { programDetails, programOfInvitation } from '../../store/program-of-invitation';
import { linksOf } from '../../settings/links';
import type { Writing, Written } from './writing';

interface Offer {
  data: LetterData['invitation'];
  member: MemberRow;
  unsubscribeLink: string;
}

/**
 * Layouts leave out a link that is not safe to follow. An invitation is useless without its link, so it waits
 * until the configuration is fixed. The link itself stays out of the error, because the error is stored.
 */
const linksToShow = (strapi: Core.Strapi, invitation: InvitationRow) => {
  const links = linksOf(strapi, invitation);
  if (webLink(links.link) !== null) return links;
  const message = 'The link of the invitation is not a web address: check publicUrl and joinUrl.';
  throw new NotedError(message, note('link_unusable'));
};

/** Answers the admin's name for the letter; null if there is none. It never shows their address. */
export const nameOfInviter = (admin: AdminRow | null | undefined): string | null =>
  fullNameOf({ firstName: admin?.firstname, lastName: admin?.lastname }) || null;

/** Gathers the data for letters with the link, as long as the invitation is open. */
const openOffer = async (
  strapi: Core.Strapi,
  { letter, settings, now }: Writing,
): Promise<Offer | { stale: Note }> => {
  const batch = letter.batch ?? null;
  // Read the invitation again, because it may have been closed since the letter was claimed.
  const invitation = await invitations(strapi).findOne({
    where: { id: letter.invitation?.id ?? 0 },
    populate: { ...programDetails, invitedBy: true },
  });
  if (!invitation?.member) return { stale: note('invitation_gone') };
  if (stateNow(invitation, now) !== 'pending') return { stale: note('invitation_not_open') };
  const { member, invitedBy } = invitation;
  const program = programOfInvitation(invitation);
  const { link, declineLink, unsubscribeLink } = linksToShow(strapi, invitation);
  const data = invitationFacts({
    settings,
    batch,
    member: { ...member, email: invitation.email },
    program,
    inviter: nameOfInviter(invitedBy),
    link,
    declineLink,
    expiresAt: invitation.expiresAt
      ? new Date(invitation.expiresAt)
      : endOfInvitation({ from: now, batch, program, settings }),
  });
  return { data, member, unsubscribeLink };
};

export const invitationContent = async (
  strapi: Core.Strapi,
  writing: Writing,
): Promise<Written> => {
  const open = await openOffer(strapi, writing);
  if ('stale' in open) return open;
  const { data } = open;
  return { letter: { name: 'invitation', data }, expiresAt: data.expiresAt };
};

/**
 * Gathers the data for a reminder. It sets no end, because the invitation has one already and a reminder does
 * not extend it.
 */
export const reminderContent = async (strapi: Core.Strapi, writing: Writing): Promise<Written> => {
  const open = await openOffer(strapi, writing);
  if ('stale' in open) return open;
  const { data, member, unsubscribeLink } = open;
  if (!mayBeMailed(member)) return { stale: note('member_not_mailed') };
  return { letter: { name: 'reminder', data }, unsubscribeLink };
};
