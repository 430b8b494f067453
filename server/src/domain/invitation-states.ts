import type { InvitationState } from '../../../shared/contracts/states';

/** The states that an invitation can end in. `pending` is the only one that can be left. */
export type ClosedState = Exclude<InvitationState, 'pending'>;

/**
 * Judges by `expiresAt`, whether or not the cron job has marked the invitation. An invitation that was never
 * sent has no end yet.
 */
export const hasExpired = (invitation: { expiresAt: Date | string | null }, now: Date): boolean =>
  invitation.expiresAt !== null && new Date(invitation.expiresAt) <= now;

/** Answers the current state; an invitation past its end counts as expired. */
export const stateNow = (
  invitation: { state: InvitationState; expiresAt: Date | string | null },
  now: Date,
): InvitationState =>
  invitation.state === 'pending' && hasExpired(invitation, now) ? 'expired' : invitation.state;

const dayMs = 24 * 60 * 60 * 1000;

/** A day of validity is 24 hours, whatever the clocks do in that night. */
export const endOfLife = (input: { from: Date; validDays: number }): Date =>
  new Date(input.from.getTime() + input.validDays * dayMs);

/** Answers the time before which an open invitation must end to be due for its reminder. */
export const reminderWindowEnd = (input: { reminderDays: number; now: Date }): Date =>
  new Date(input.now.getTime() + input.reminderDays * dayMs);

/**
 * Tells whether the reminder is due for an invitation whose letter was sent. There is none for an invitation
 * whose whole validity is no longer than `reminderDays`: its letter is reminder enough.
 */
export const isReminderDue = (
  invitation: { sentAt: Date | string | null; expiresAt: Date | string | null },
  { reminderDays, now }: { reminderDays: number; now: Date },
): boolean => {
  if (invitation.sentAt === null || invitation.expiresAt === null) return false;
  const [sent, end] = [new Date(invitation.sentAt), new Date(invitation.expiresAt)];
  const days = reminderDays * dayMs;
  return (
    end > now && end.getTime() - now.getTime() <= days && end.getTime() - sent.getTime() > days
  );
};

/** Chooses the days of validity: the batch's, else the program's, else the setting's. */
export const chooseValidDays = (input: {
  batch?: number | null;
  program?: number | null;
  setting: number;
}): number => input.batch ?? input.program ?? input.setting;

/** Answers when an invitation sent at `from` ends. */
export const endOfInvitation = (input: {
  from: Date;
  batch?: { validDays?: number | null } | null;
  program?: { validDays?: number | null } | null;
  settings: { invitations: { validDays: number } };
}): Date => {
  const { from, batch, program, settings } = input;
  const setting = settings.invitations.validDays;
  const validDays = chooseValidDays({
    batch: batch?.validDays,
    program: program?.validDays,
    setting,
  });
  return endOfLife({ from, validDays });
};
