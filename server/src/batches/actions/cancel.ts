import { note } from '../../../../shared/notes';
import { invitations } from '../../store/query';
import { invitationDetails } from '../../invitations/find';
import { closeInvitation } from '../../invitations/close';
import { notExpiredAt } from '../../invitations/filter';
import { linesWithMembers } from '../lines-with-members';
import { writeOutcome } from '../outcomes';
import type { LineAction } from '.';

/** Withdraws the open invitation of each member. */
export const cancel: LineAction['settle'] = async (strapi, settling) => {
  const { batch, now } = settling;
  const actor = batch.createdBy?.id ?? null;
  for (const line of await linesWithMembers(strapi, settling)) {
    const open = await invitations(strapi).findOne({
      where: { openKey: line.member.emailKey },
      populate: invitationDetails,
    });
    const isCancelled =
      open !== null &&
      (await closeInvitation(strapi, {
        invitation: open,
        as: 'cancelled',
        actor,
        now,
        onlyIf: notExpiredAt(now),
      }));
    await writeOutcome(strapi, {
      lines: [line],
      now,
      ...(isCancelled
        ? { outcome: 'cancelled', invitation: open.id }
        : { outcome: 'unchanged', notes: [note('none_open')] }),
    });
  }
};
