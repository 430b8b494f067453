import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { closeInvitation } from '../../invitations/close';
import { notExpiredAt } from '../../invitations/filter';
import { invitationDetails } from '../../invitations/find';
import { invitations } from '../../store/query';
import type { LogEntryRow, MemberRow } from '../../store/records';
import { invitationOfLine, type Found } from '../invitation-of-line';
import { writeOutcome, type Outcome } from '../outcomes';
import type { LineAction, Settling } from '.';

const openOf = async (strapi: Core.Strapi, { emailKey }: MemberRow): Promise<Found> => {
  const invitation = await invitations(strapi).findOne({
    where: { openKey: emailKey },
    populate: invitationDetails,
  });
  return invitation ? { invitation } : { why: note('none_open') };
};

const cancelLine = async (
  strapi: Core.Strapi,
  { batch, now }: Settling,
  line: LogEntryRow,
): Promise<Outcome> => {
  const found = await invitationOfLine(strapi, line, (member) => openOf(strapi, member));
  if ('why' in found) return { outcome: 'unchanged', notes: [found.why] };
  const { invitation } = found;
  const isCancelled = await closeInvitation(strapi, {
    invitation,
    as: 'cancelled',
    actor: batch.createdBy?.id ?? null,
    now,
    onlyIf: notExpiredAt(now),
  });
  if (isCancelled) return { outcome: 'cancelled', invitation: invitation.id };
  const isNamed = line.values?.invitation !== undefined;
  return { outcome: 'unchanged', notes: [note(isNamed ? 'not_open' : 'none_open')] };
};

/**
 * Withdraws the invitation that each line names, or the open one of its member: the link answers
 * `invitation_cancelled`, and queued letters are dropped. An invitation past its end is closed already,
 * whether or not the schedule has marked it.
 */
export const cancel: LineAction['settle'] = async (strapi, settling) => {
  for (const line of settling.lines) {
    const outcome = await cancelLine(strapi, settling, line);
    await writeOutcome(strapi, { lines: [line], now: settling.now, ...outcome });
  }
};
