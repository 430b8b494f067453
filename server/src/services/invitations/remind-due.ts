import type { Core } from '@strapi/strapi';
import { retryOnConflict } from '../../database/conflicts';
import { invitations } from '../../database/query';
import { priorities } from '../../domain/delivery';
import { isReminderDue, reminderWindowEnd } from '../../domain/invitation-states';
import { mayBeMailed } from '../../domain/line-outcome';
import { getService } from '../../get-service';
import type { InvitationRow } from '../../records';

const chunk = 200;

/**
 * The guarded UPDATE says which node queues the letter; both are committed together, so that a crash
 * leaves neither a claim without a letter nor a letter that is queued again.
 */
const remind = (
  strapi: Core.Strapi,
  { invitation, now }: { invitation: InvitationRow; now: Date },
): Promise<boolean> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      const { count } = await invitations(strapi).updateMany({
        where: { id: invitation.id, state: 'pending', remindedAt: { $null: true } },
        data: { remindedAt: now },
      });
      if (count === 0) return false;
      await getService(strapi, 'outbox').enqueue([
        {
          kind: 'reminder',
          to: invitation.email,
          invitation: invitation.id,
          member: invitation.member?.id,
          batch: invitation.batch?.id,
          priority: priorities.bulk,
          notBefore: now,
        },
      ]);
      return true;
    }),
  );

const findDue = (
  strapi: Core.Strapi,
  { reminderDays, now, lastId }: { reminderDays: number; now: Date; lastId: number },
): Promise<InvitationRow[]> =>
  invitations(strapi).findMany({
    where: {
      state: 'pending',
      sentAt: { $notNull: true },
      remindedAt: { $null: true },
      $and: [
        { expiresAt: { $gt: now } },
        { expiresAt: { $lte: reminderWindowEnd({ reminderDays, now }) } },
      ],
      id: { $gt: lastId },
    },
    orderBy: { id: 'asc' },
    limit: chunk,
    populate: { member: true, batch: true },
  });

/**
 * Queues one reminder for each invitation that ends within the days the settings say, once whatever the
 * number of nodes that do this at once. While member-only booking is off nobody is reminded.
 * @returns how many this call queued
 */
export const remindDue = async (strapi: Core.Strapi, { now }: { now: Date }): Promise<number> => {
  const settings = await getService(strapi, 'settings').get();
  const { reminderDays } = settings.invitations;
  if (reminderDays === 0 || !settings.booking.memberOnlyBooking) return 0;
  let reminded = 0;
  let lastId = 0;
  for (;;) {
    const found = await findDue(strapi, { reminderDays, now, lastId });
    const due = found.filter(
      (invitation) =>
        isReminderDue(invitation, { reminderDays, now }) &&
        invitation.member &&
        mayBeMailed(invitation.member),
    );
    for (const invitation of due) {
      if (await remind(strapi, { invitation, now })) reminded += 1;
    }
    const last = found.at(-1);
    if (!last || found.length < chunk) return reminded;
    lastId = last.id;
  }
};
