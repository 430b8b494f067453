import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { closeInvitation } from '../../invitations/close';
import { notExpiredAt } from '../../invitations/filter';
import type { LogEntryRow } from '../../store/records';
import { invitationOfLine, type OfMember } from '../invitation-of-line';
import type { Outcome } from '../outcomes';
import { lineByLine } from './line-by-line';
import type { Settling } from '.';

const openOf: OfMember = {
  where: ({ emailKey }) => ({ openKey: emailKey }),
  ifNone: note('none_open'),
};

const cancelLine = async (
  strapi: Core.Strapi,
  { batch, now }: Settling,
  line: LogEntryRow,
): Promise<Outcome> => {
  const found = await invitationOfLine(strapi, line, openOf);
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
export const cancel = lineByLine(cancelLine);
