import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { priorityOf } from '../../domain/delivery';
import { invitationDetails } from '../../invitations/find';
import { replaceInvitation } from '../../invitations/replace';
import { lockRow } from '../../store/lock-row';
import { invitations } from '../../store/query';
import type { LogEntryRow, MemberRow } from '../../store/records';
import { uid } from '../../store/uids';
import { invitationOfLine, type Found } from '../invitation-of-line';
import { writeOutcome, type Outcome } from '../outcomes';
import { whyNotTheMember, whyNotTheSelected } from '../sent-already';
import type { LineAction, Settling } from '.';

/** The newest invitation of a member, whatever became of it. */
const newestOf = async (strapi: Core.Strapi, { id }: MemberRow): Promise<Found> => {
  const [invitation] = await invitations(strapi).findMany({
    where: { member: { id } },
    orderBy: { id: 'desc' },
    limit: 1,
    populate: invitationDetails,
  });
  return invitation ? { invitation } : { why: note('never_invited') };
};

const resendLine = async (
  strapi: Core.Strapi,
  { batch, now }: Settling,
  line: LogEntryRow,
): Promise<Outcome> => {
  // Others who send to the same member again wait here, and then see our letter.
  if (line.member) await lockRow(strapi, { of: uid.member, where: { id: line.member.id } });
  const found = await invitationOfLine(strapi, line, (member) => newestOf(strapi, member));
  if ('why' in found) return { outcome: 'unchanged', notes: [found.why] };
  const { invitation } = found;
  const sending = { batch, invitation, now };
  const isSelected = line.values?.invitation !== undefined;
  const why = isSelected ? await whyNotTheSelected(strapi, sending) : whyNotTheMember(sending);
  if (why) return { outcome: 'unchanged', notes: [why] };
  const actor = batch.createdBy?.id ?? null;
  const priority = priorityOf(batch);
  const result = await replaceInvitation(strapi, { invitation, actor, now, priority });
  return result.ok
    ? { outcome: 'resent', invitation: result.invitation.id }
    : { outcome: 'unchanged', notes: [result.why] };
};

/**
 * Invites again by the invitation that each line names, or by the newest one of its member. Members who have
 * joined, want no mail or were never invited stay as they are, and the line says so.
 */
export const resend: LineAction['settle'] = async (strapi, settling) => {
  for (const line of settling.lines) {
    const outcome = await resendLine(strapi, settling, line);
    await writeOutcome(strapi, { lines: [line], now: settling.now, ...outcome });
  }
};
