import type { Core } from '@strapi/strapi';
import type { Renewal } from '../../../shared/contracts/states';
import { retryOnConflict } from '../store/conflicts';
import { holdMember } from '../store/lock-members';
import { invitations, members } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import { getConfig } from '../get-config';
import { Refusal } from '../errors';
import type { InvitationRow } from '../store/records';
import { findByToken } from './find';
import { queueRenewalNotice, recipientsOfNotices } from '../mail/notices';
import { wake } from '../mail/wake';
import { getSettings } from '../settings/settings';
import { recordOfInvitation } from '../store/history';
import { isReadyToSend } from './readiness';
import { replaceInvitation } from './replace';

interface Asking {
  invitation: InvitationRow;
  now: Date;
}

const coolDownMs = 15 * 60_000;

const findNewest = async (
  strapi: Core.Strapi,
  { member }: InvitationRow,
): Promise<InvitationRow | null> => {
  if (!member) return null;
  const [newest] = await invitations(strapi).findMany({
    where: { member: { id: member.id } },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return newest ?? null;
};

/** Counts the links that the invitee has asked for since staff sent the last one. */
const countRenewals = async (strapi: Core.Strapi, invitation: InvitationRow): Promise<number> =>
  (await findNewest(strapi, invitation))?.renewals ?? 0;

const mayRenewAgain = (strapi: Core.Strapi, renewals: number): boolean =>
  renewals < getConfig(strapi).limits.renewals;

/**
 * Answers how an expired invitation can be renewed now: sending may be off, there may be nobody to notify, and
 * the invitee may have asked often enough.
 */
export const renewalRuleFor = async (
  strapi: Core.Strapi,
  invitation: InvitationRow,
): Promise<Renewal | null> => {
  const { renewal } = (await getSettings(strapi)).invitations;
  if (renewal === 'send') {
    const mayBeSent = mayRenewAgain(strapi, await countRenewals(strapi, invitation));
    return mayBeSent && (await isReadyToSend(strapi)) ? 'send' : null;
  }
  if (renewal === 'off') return null;
  const recipients = await recipientsOfNotices(strapi, { invitation });
  return recipients.length > 0 ? 'notify' : null;
};

/**
 * Sends one new letter. The claim is on the member and not on the invitation, so that several old links of
 * one person lead to only one new letter within the cool-down.
 */
const sendAgain = (strapi: Core.Strapi, { invitation, now }: Asking): Promise<void> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      if (!invitation.member) return;
      const earlier = new Date(now.getTime() - coolDownMs);
      const { count } = await members(strapi).updateMany({
        where: {
          id: invitation.member.id,
          $or: [{ renewedAt: { $null: true } }, { renewedAt: { $lte: earlier } }],
        },
        data: { renewedAt: now },
      });
      // Members and people who have declined for good get no letter but the same answer, so that they learn
      // nothing.
      if (count !== 1) return;
      const renewals = (await countRenewals(strapi, invitation)) + 1;
      await replaceInvitation(strapi, { invitation, actor: null, now, as: 'renewed', renewals });
    }),
  );

const tellOrganisation = (strapi: Core.Strapi, { invitation, now }: Asking): Promise<void> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      const member = invitation.member && (await holdMember(strapi, invitation.member));
      if (!member || member.state === 'validated') return;
      const { count } = await invitations(strapi).updateMany({
        where: { id: invitation.id, renewalAskedAt: { $null: true } },
        data: { renewalAskedAt: now },
      });
      if (count === 0) return;
      await queueRenewalNotice(strapi, { invitation, now });
      await recordOfInvitation(strapi, { invitation, outcome: 'renewal_asked', at: now });
    }),
  );

/**
 * Refuses if a newer invitation was cancelled, declined or accepted, because an old link must not undo that.
 */
const assertNotClosedSince = async (
  strapi: Core.Strapi,
  { invitation, now }: Asking,
): Promise<void> => {
  const newest = await findNewest(strapi, invitation);
  const state = newest && stateNow(newest, now);
  // An open invitation is replaced, as by resending, because its letter may have been lost.
  if (!state || state === 'expired' || state === 'pending') return;
  throw new Refusal(`invitation_${state}`);
};

/**
 * The owner of an expired link asks for a new one. As the settings say, a new invitation goes to the stored
 * address, at most one for each member within the cool-down, or the organisation is notified, once for each
 * invitation. The answer is the same whether or not this had an effect.
 * @throws Refusal `invitation_unknown`, the code of its state if it has not expired, or of the newest
 *   invitation's state if that is closed, `invitation_expired` if nobody may ask for a new one
 */
export const renewInvitation = async (
  strapi: Core.Strapi,
  { token, now }: { token: unknown; now: Date },
): Promise<Renewal> => {
  const invitation = await findByToken(strapi, token);
  const state = stateNow(invitation, now);
  if (state !== 'expired') throw new Refusal(`invitation_${state}`);
  await assertNotClosedSince(strapi, { invitation, now });
  const renewal = await renewalRuleFor(strapi, invitation);
  if (renewal === null) throw new Refusal('invitation_expired');
  await (renewal === 'send' ? sendAgain : tellOrganisation)(strapi, { invitation, now });
  wake(strapi);
  return renewal;
};
