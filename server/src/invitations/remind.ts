import type { Core } from '@strapi/strapi';
import { retryOnConflict } from '../store/conflicts';
import { lockInvitations } from '../store/lock-invitations';
import { lockMembers } from '../store/lock-members';
import { invitations } from '../store/query';
import { priorities } from '../domain/delivery';
import { isReminderDue, reminderWindowEnd } from '../domain/invitation-states';
import { mayBeMailed } from '../domain/line-outcome';
import type { InvitationRow } from '../store/records';
import { aboutInvitation, enqueueLetters } from '../mail/queue/enqueue';
import { getSettings } from '../settings/settings';
import { memberIdsOf } from './consequences';
import { inChunks } from './in-chunks';

interface Moment {
  reminderDays: number;
  now: Date;
}

/**
 * Locks the rows and reads them again, which decides the node that queues the letters. Claim and letters are
 * committed together, so that a crash leaves neither a claim without a letter nor a letter queued twice.
 * @returns how many were reminded
 */
const remind = (
  strapi: Core.Strapi,
  { due, moment }: { due: InvitationRow[]; moment: Moment },
): Promise<number> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async ({ trx }) => {
      const { now } = moment;
      await lockMembers(strapi, memberIdsOf(due));
      const locked = await lockInvitations(strapi, { ids: due.map(({ id }) => id), trx });
      const free = locked.filter(
        (row) => row.state === 'pending' && row.remindedAt === null && isReminderDue(row, moment),
      );
      if (free.length === 0) return 0;
      const ids = new Set(free.map(({ id }) => id));
      await invitations(strapi).updateMany({
        where: { id: { $in: [...ids] } },
        data: { remindedAt: now },
      });
      await enqueue(strapi, { reminded: due.filter(({ id }) => ids.has(id)), now });
      return ids.size;
    }),
  );

const enqueue = (
  strapi: Core.Strapi,
  { reminded, now }: { reminded: InvitationRow[]; now: Date },
): Promise<void> =>
  enqueueLetters(
    strapi,
    reminded.map((invitation) => ({
      ...aboutInvitation(invitation),
      kind: 'reminder',
      batch: invitation.batch?.id,
      priority: priorities.bulk,
      notBefore: now,
    })),
  );

/**
 * Queues one reminder for each invitation that ends within the days of the settings, only once even if
 * several nodes do this at the same time. While member-only booking is off, nobody is reminded.
 * @returns how many reminders this call queued
 */
export const remindDue = async (
  strapi: Core.Strapi,
  { now, isStopping }: { now: Date; isStopping: () => boolean },
): Promise<number> => {
  const settings = await getSettings(strapi);
  const { reminderDays } = settings.invitations;
  if (reminderDays === 0 || !settings.booking.memberOnlyBooking) return 0;
  const walk = {
    where: {
      state: 'pending',
      sentAt: { $notNull: true },
      remindedAt: { $null: true },
      expiresAt: { $gt: now, $lte: reminderWindowEnd({ reminderDays, now }) },
    },
    select: ['email', 'sentAt'],
    populate: {
      member: { select: ['id', 'state', 'suppression', 'emailNotifications'] },
      batch: { select: ['id'] },
    },
    isStopping,
  };
  return inChunks(strapi, walk, async (found) => {
    const due = found.filter(
      (invitation) =>
        isReminderDue(invitation, { reminderDays, now }) &&
        invitation.member &&
        mayBeMailed(invitation.member),
    );
    return due.length === 0 ? 0 : remind(strapi, { due, moment: { reminderDays, now } });
  });
};
