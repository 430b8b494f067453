import type { Core } from '@strapi/strapi';
import { findMailedTooOften } from '../brakes/brakes';
import { getConfig } from '../get-config';
import { invitations, members } from '../store/query';
import { priorities } from '../domain/delivery';
import { hasExpired } from '../domain/invitation-states';
import { judgeLine } from '../domain/line-outcome';
import type { InvitationRow } from '../store/records';
import { aboutInvitation, enqueueLetters } from '../mail/queue/enqueue';
import { recordOfInvitation } from '../store/history';
import { markPending } from '../store/member-state';
import { closeInvitation } from './close';
import { openInvitations } from './open';
import { programOfInvitation } from '../store/program-of-invitation';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';

export type ResendResult = { ok: true; invitation: InvitationRow } | { ok: false; why: Note };

interface Resending {
  invitation: InvitationRow;
  actor: number | null;
  now: Date;
  /** The history tells whether staff did it or the invitee asked for it. */
  as?: 'resent' | 'renewed';
  /** How many links in a row were asked for by the invitee, the new one included; staff begin anew. */
  renewals?: number;
  /** A letter that is asked for by itself overtakes those of a batch. */
  priority?: number;
}

/**
 * Invites again: a new invitation with a new link and a whole lifetime, under the wording of the same
 * batch. An open one becomes `replaced`, and only the newest letter leaves. Run it in a transaction, which is
 * run again where another one got in its way.
 */
export const replaceInvitation = async (
  strapi: Core.Strapi,
  input: Resending,
): Promise<ResendResult> => {
  const { invitation, actor, now, as = 'resent', priority = priorities.single } = input;
  const member = invitation.member
    ? await members(strapi).findOne({
        where: { id: invitation.member.id },
        populate: { programs: true },
      })
    : null;
  if (!member) return { ok: false, why: note('member_deleted') };
  // Who asks for a letter gets it, also one who wants none unasked.
  const emailNotifications = as === 'renewed' || member.emailNotifications;
  const known = { ...member, emailNotifications };
  const verdict = judgeLine({ member: known, hasOpenInvitation: false, send: true });
  if (verdict.outcome !== 'invited') {
    return { ok: false, why: verdict.notes?.[0] ?? note('member_already') };
  }
  const why = await whyNotToday(strapi, { emailKey: member.emailKey, now });
  if (why) return { ok: false, why };
  await closeOpen(strapi, { ...input, openKey: member.emailKey });
  await markPending(strapi, [member]);
  const [made] = await openInvitations(strapi, [
    {
      member,
      program: programOfInvitation({ ...invitation, member })?.id,
      batch: invitation.batch?.id,
      renewals: input.renewals,
      invitedBy: actor ?? invitation.invitedBy?.id,
    },
  ]);
  const { batch } = invitation;
  await enqueueLetters(strapi, [
    {
      ...aboutInvitation(made!),
      kind: 'invitation',
      batch: batch?.id,
      priority,
      notBefore: now,
    },
  ]);
  await recordOfInvitation(strapi, {
    invitation: { ...made!, batch },
    outcome: as,
    actor,
    at: now,
  });
  return { ok: true, invitation: made! };
};

const whyNotToday = async (
  strapi: Core.Strapi,
  { emailKey, now }: { emailKey: string; now: Date },
): Promise<Note | null> => {
  const tooOften = await strapi.db.transaction(async ({ trx }) =>
    findMailedTooOften(strapi, { emailKeys: [emailKey], now, trx }),
  );
  const limit = getConfig(strapi).limits.lettersPerAddressADay;
  return tooOften.has(emailKey) ? note('mailed_too_often', { limit }) : null;
};

/** Whatever is open for the member now, which may be newer than the invitation that was ticked. */
const closeOpen = async (
  strapi: Core.Strapi,
  { openKey, actor, now }: { openKey: string; actor: number | null; now: Date },
): Promise<void> => {
  const open = await invitations(strapi).findMany({
    where: { openKey },
    populate: { member: true, batch: true },
  });
  for (const invitation of open) {
    const as = hasExpired(invitation, now) ? 'expired' : 'replaced';
    await closeInvitation(strapi, { invitation, as, now, actor });
  }
};
