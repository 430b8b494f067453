import type { Core } from '@strapi/strapi';
import { parseAddress } from '../../../shared/addresses';
import { note } from '../../../shared/notes';
import type { RenamedAccount } from '../accounts/own-name';
import { priorities } from '../domain/delivery';
import { recipientsOfNotices } from '../mail/notices';
import { aboutInvitation, enqueueLetters, type NewLetter } from '../mail/queue/enqueue';
import { recordHistory, recordOfInvitation } from '../store/history';
import { members } from '../store/query';
import type { InvitationRow, MemberRow } from '../store/records';

interface Renaming {
  invitation: InvitationRow;
  now: Date;
}

const recordOfJoined = (
  strapi: Core.Strapi,
  { invitation, renamed, now: at }: Renaming & { renamed: RenamedAccount[] },
): Promise<number> =>
  recordOfInvitation(strapi, {
    invitation,
    outcome: 'account_renamed',
    notes: renamed.map(({ email: account, username }) =>
      note('name_freed', { account, ...username }),
    ),
    at,
  });

const recordOfRenamed = async (
  strapi: Core.Strapi,
  { member, username, at }: Pick<RenamedAccount, 'username'> & { member: MemberRow; at: Date },
): Promise<void> => {
  const { id, email } = member;
  const notes = [note('name_lost', username)];
  await recordHistory(strapi, { outcome: 'account_renamed', email, member: id, notes, at });
};

const lettersToOrganisation = async (
  strapi: Core.Strapi,
  { invitation, now }: Renaming,
): Promise<NewLetter[]> =>
  (await recipientsOfNotices(strapi, { invitation })).map((to) => ({
    ...aboutInvitation(invitation),
    kind: 'rename_notice',
    to,
    priority: priorities.single,
    notBefore: now,
  }));

/**
 * Tells everybody of accounts that were renamed because their user name was the invitee's address: both
 * histories, the organisation, and whoever the account belongs to. The letters take what they say from the
 * history of the invitation. Call it in the transaction of the renaming.
 */
export const tellOfRenaming = async (
  strapi: Core.Strapi,
  { renamed, ...about }: Renaming & { renamed: RenamedAccount[] },
): Promise<void> => {
  if (renamed.length === 0) return;
  const { invitation, now } = about;
  await recordOfJoined(strapi, { ...about, renamed });
  const queue = await lettersToOrganisation(strapi, about);
  for (const { id, email, username } of renamed) {
    const member = await members(strapi).findOne({ where: { account: { id } } });
    if (member) await recordOfRenamed(strapi, { member, username, at: now });
    if (!parseAddress(email).ok) continue;
    queue.push({
      kind: 'renamed',
      to: email,
      invitation: invitation.id,
      member: member?.id,
      priority: priorities.single,
      notBefore: now,
    });
  }
  await enqueueLetters(strapi, queue);
};

/** Records that the invitee's own account could not keep its user name. Nobody signed in by it before. */
export const recordOwnRenaming = async (
  strapi: Core.Strapi,
  { invitation, renamed, now: at }: Renaming & { renamed: RenamedAccount | null },
): Promise<void> => {
  const { member } = invitation;
  if (renamed && member) await recordOfRenamed(strapi, { member, username: renamed.username, at });
};
