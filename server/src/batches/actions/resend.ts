import { note } from '../../../../shared/notes';
import { newestOfMembers } from '../../store/newest-invitations';
import { invitations } from '../../store/query';
import { priorityOf } from '../../domain/delivery';
import { invitationDetails } from '../../invitations/find';
import { replaceInvitation } from '../../invitations/replace';
import { linesWithMembers } from '../lines-with-members';
import { writeOutcome } from '../outcomes';
import type { LineAction } from '.';

/** Invites again by the newest invitation of each member; those who were never invited stay as they are. */
export const resend: LineAction['settle'] = async (strapi, settling) => {
  const { batch, now } = settling;
  const lines = await linesWithMembers(strapi, settling);
  const newest = await newestOfMembers(
    strapi,
    lines.map(({ member }) => member.id),
  );
  const priority = priorityOf(batch);
  for (const line of lines) {
    const last = newest.get(line.member.id);
    const invitation =
      last &&
      (await invitations(strapi).findOne({ where: { id: last.id }, populate: invitationDetails }));
    if (!invitation) {
      const notes = [note('never_invited')];
      await writeOutcome(strapi, { lines: [line], now, outcome: 'unchanged', notes });
      continue;
    }
    const actor = batch.createdBy?.id ?? null;
    const result = await replaceInvitation(strapi, { invitation, actor, now, priority });
    await writeOutcome(strapi, {
      lines: [line],
      now,
      ...(result.ok
        ? { outcome: 'resent', invitation: result.invitation.id }
        : { outcome: 'unchanged', notes: [result.why] }),
    });
  }
};
