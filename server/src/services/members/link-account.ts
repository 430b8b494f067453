import type { Core } from '@strapi/strapi';
import { retryOnConflict } from '../../database/conflicts';
import { invitations, members } from '../../database/query';
import { hasExpired } from '../../domain/invitation-states';
import { getService } from '../../get-service';
import type { AccountRow, MemberRow } from '../../records';
import { closeInvitation } from '../invitations/close';

interface Linking {
  member: MemberRow;
  /** Its mailbox is proved to be the member's. */
  account: Pick<AccountRow, 'id'>;
  now: Date;
}

/** There is nothing left to accept; the link says that there is an account to sign in to. */
const closeOpen = async (strapi: Core.Strapi, { member, now }: Linking): Promise<void> => {
  const invitation = await invitations(strapi).findOne({
    where: { openKey: member.emailKey },
    populate: { member: true, batch: true },
  });
  if (!invitation) return;
  const as = hasExpired(invitation, now) ? 'expired' : 'accepted';
  await closeInvitation(strapi, { invitation, as, now });
};

/**
 * Makes a waiting member validated by an account whose owner has proved the mailbox. Nothing is mailed. All
 * of it or nothing; where the member was validated or moved meanwhile, nothing.
 */
export const linkAccount = (strapi: Core.Strapi, linking: Linking): Promise<void> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      const { member, account, now } = linking;
      const { count } = await members(strapi).updateMany({
        where: { id: member.id, emailKey: member.emailKey, state: { $ne: 'validated' } },
        data: {
          account: account.id,
          state: 'validated',
          joinedAt: member.joinedAt ?? now,
          hasDeliveryProblem: false,
        },
      });
      if (count === 0) return;
      await closeOpen(strapi, linking);
      await getService(strapi, 'history').record({
        outcome: 'account_linked',
        email: member.email,
        member: member.id,
        at: now,
      });
    }),
  );
