import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../../shared/contracts/common';
import type { InvitationActionResponse } from '../../../../shared/contracts/invitations';
import { invitationFilterSchema } from '../../../../shared/schemas/lists';
import { invitations } from '../../database/query';
import { getService } from '../../get-service';
import type { InvitationRow } from '../../records';
import { validateBody } from '../../validate';
import { walkSelection } from '../selection';
import { cancelInvitation } from './cancel';
import { invitationDetails } from './find';
import { whereOf, type InvitationFilter } from './list';
import { assertReadyToSend } from './readiness';
import { resendInvitation } from './resend';

export interface Action {
  selection: Selection;
  /** Id of the admin. */
  actor: number | null;
  now: Date;
}

type Line = InvitationActionResponse['data']['lines'][number];

const actOn = async (
  strapi: Core.Strapi,
  selection: Selection,
  act: (invitation: InvitationRow) => Promise<Pick<Line, 'outcome' | 'detail'>>,
): Promise<InvitationActionResponse['data']> => {
  const where = async () => {
    const query = 'query' in selection ? selection.query : {};
    return whereOf(strapi, await validateBody<InvitationFilter>(invitationFilterSchema, query));
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
  const answer = await actOn(strapi, selection, async (invitation) => {
    const result = await resendInvitation(strapi, { invitation, actor, now });
    return result.ok ? { outcome: 'resent' } : { outcome: 'skipped', detail: result.detail };
  });
  getService(strapi, 'worker').wake();
  return answer;
};

/** Withdraws a selection of invitations. */
export const cancelSelection = (
  strapi: Core.Strapi,
  { selection, actor, now }: Action,
): Promise<InvitationActionResponse['data']> =>
  actOn(strapi, selection, async (invitation) =>
    (await cancelInvitation(strapi, { invitation, actor, now }))
      ? { outcome: 'cancelled' }
      : { outcome: 'skipped', detail: 'Is not open any more.' },
  );
