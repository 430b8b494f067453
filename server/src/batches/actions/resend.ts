import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { priorityOf } from '../../domain/delivery';
import { replaceInvitation } from '../../invitations/replace';
import type { LogEntryRow } from '../../store/records';
import { invitationOfLine, type OfMember } from '../invitation-of-line';
import type { Outcome } from '../outcomes';
import { whyNotTheMember, whyNotTheSelected } from '../sent-already';
import { lineByLine } from './line-by-line';
import type { Settling } from '.';

/** The newest invitation of a member, whatever became of it. */
const newestOf: OfMember = {
  where: ({ id }) => ({ member: { id } }),
  ifNone: note('never_invited'),
};

const resendLine = async (
  strapi: Core.Strapi,
  { batch, now }: Settling,
  line: LogEntryRow,
): Promise<Outcome> => {
  const found = await invitationOfLine(strapi, line, newestOf);
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
export const resend = lineByLine(resendLine);
