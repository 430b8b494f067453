import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../shared/contracts/common';
import type { InvitationActionResponse } from '../../../shared/contracts/invitations';
import { invitationFilterSchema } from '../../../shared/schemas/lists';
import { invitations } from '../store/query';
import type { InvitationRow } from '../store/records';
import { validateBody } from '../validate';
import { walkSelection } from './selection';
import { closeInvitation } from './close';
import { invitationDetails } from './find';
import { notExpiredAt, whereOfInvitations, type InvitationFilter } from './filter';
import { assertReadyToSend } from './readiness';
import { wake } from '../mail/wake';
import { resendInvitation } from './replace';
import { note } from '../../../shared/notes';

export interface Action {
  selection: Selection;
  /** Id of the admin. */
  actor: number | null;
  now: Date;
}

type Line = InvitationActionResponse['data']['lines'][number];

const actOn = async (
  strapi: Core.Strapi,
  { selection, now }: Pick<Action, 'selection' | 'now'>,
  act: (invitation: InvitationRow) => Promise<Pick<Line, 'outcome' | 'notes'>>,
): Promise<InvitationActionResponse['data']> => {
  const where = async () => {
    const query = 'query' in selection ? selection.query : {};
    const at = ['selection', 'query'];
    const filter = await validateBody<InvitationFilter>(invitationFilterSchema, query, at);
    return whereOfInvitations(strapi, { filter, now });
  };
  const lines: Line[] = [];
  const chunks = walkSelection(invitations(strapi), {
    selection,
    where,
    populate: invitationDetails,
  });
  for await (const rows of chunks) {
    for (const invitation of rows) {
      const { documentId: id, email } = invitation;
      lines.push({ id, email, ...(await act(invitation)) });
    }
  }
  return { done: lines.filter(({ outcome }) => outcome !== 'skipped').length, lines };
};

/**
 * Invites again over a selection. Who has become a member or wants no mail is left alone, and the line says so.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`
 */
export const resendSelection = async (
  strapi: Core.Strapi,
  { selection, actor, now }: Action,
): Promise<InvitationActionResponse['data']> => {
  await assertReadyToSend(strapi);
  const invited = new Set<number>();
  const answer = await actOn(strapi, { selection, now }, async (invitation) => {
    // Several earlier invitations of one person may be ticked; one new letter answers them all.
    if (invitation.member && invited.has(invitation.member.id)) {
      return { outcome: 'skipped', notes: [note('invited_by_other_line')] };
    }
    const result = await resendInvitation(strapi, { invitation, actor, now });
    if (!result.ok) return { outcome: 'skipped', notes: [result.why] };
    if (invitation.member) invited.add(invitation.member.id);
    return { outcome: 'resent' };
  });
  wake(strapi);
  return answer;
};

/**
 * Withdraws a selection of invitations: their links answer `invitation_cancelled`, queued letters are
 * dropped. Those past their end are closed already, whether or not the cron has marked them.
 */
export const cancelSelection = (
  strapi: Core.Strapi,
  { selection, actor, now }: Action,
): Promise<InvitationActionResponse['data']> =>
  actOn(strapi, { selection, now }, async (invitation) => {
    const closing = { invitation, as: 'cancelled', actor, now, onlyIf: notExpiredAt(now) } as const;
    if (await closeInvitation(strapi, closing)) return { outcome: 'cancelled' };
    return { outcome: 'skipped', notes: [note('not_open')] };
  });
