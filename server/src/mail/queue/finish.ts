import type { Core } from '@strapi/strapi';
import type { Note } from '../../../../shared/contracts/notes';
import { letterStates, type LetterState } from '../../../../shared/contracts/states';
import { letterMoves, type Move } from '../../domain/states';
import { noReason, type Why } from '../../domain/why';
import { note } from '../../../../shared/notes';
import { retryOnConflict } from '../../store/conflicts';
import { noteDeliveryProblem } from '../../store/delivery-problem';
import { recordHistory } from '../../store/history';
import { lockMembers } from '../../store/lock-members';
import { guarded } from '../../store/moves';
import { invitations, letters, members } from '../../store/query';
import type { LetterRow } from '../../store/records';

export interface Sent {
  letter: LetterRow;
  providerMessageId: string | null;
  /** The time when the attempt began, which is also when the invitation's validity starts. */
  at: Date;
  /** The end that the letter shows; null for letters that do not start the validity. */
  expiresAt: Date | null;
}

export interface Failed {
  letter: LetterRow;
  why: Why;
  at: Date;
}

export interface Retry {
  letter: LetterRow;
  why: Why;
  nextAttemptAt: Date;
}

/** Writes only while the claim is still held: after a lapsed lease another worker has the letter. */
const finishHeld = async (
  strapi: Core.Strapi,
  {
    letter,
    move,
    ...data
  }: { letter: LetterRow; move: Move<LetterState>; [attribute: string]: unknown },
): Promise<boolean> => {
  const { where, data: moved } = guarded(move, letterStates);
  const { count } = await letters(strapi).updateMany({
    where: { id: letter.id, ...where, lockedBy: letter.lockedBy },
    data: { lockedBy: null, lockedUntil: null, ...data, ...moved },
  });
  return count === 1;
};

export const renewLease = (
  strapi: Core.Strapi,
  input: { letter: LetterRow; leaseSeconds: number; now: Date },
): Promise<boolean> =>
  finishHeld(strapi, {
    letter: input.letter,
    move: letterMoves.hold,
    lockedBy: input.letter.lockedBy,
    lockedUntil: new Date(input.now.getTime() + input.leaseSeconds * 1000),
  });

const kindOf = ({ kind }: LetterRow): Note => note('letter', { kind });

const record = (
  strapi: Core.Strapi,
  letter: LetterRow,
  outcome: 'sent' | 'failed',
  at: Date,
  why: Why,
) =>
  recordHistory(strapi, {
    outcome,
    email: letter.to,
    member: letter.member?.id,
    invitation: letter.invitation?.id,
    batch: letter.batch?.id,
    ...why,
    at,
  });

/**
 * Sets both dates with one UPDATE in the usual case: PostgreSQL checks a row that is written twice in a
 * transaction against its program again, and can then wait for a deletion that waits for us.
 */
const startClock = async (strapi: Core.Strapi, { letter, at, expiresAt }: Sent): Promise<void> => {
  if (!letter.invitation || !expiresAt) return;
  const { id } = letter.invitation;
  const { count } = await invitations(strapi).updateMany({
    where: { id, state: 'pending', expiresAt: { $null: true } },
    data: { expiresAt, sentAt: at },
  });
  if (count === 1) return;
  // The link was copied before, or the invitation was closed while the letter was being sent.
  await invitations(strapi).updateMany({
    where: { id, sentAt: { $null: true } },
    data: { sentAt: at },
  });
};

/**
 * Stores the date on the member, because the roster is filtered by it and a million letters cannot be
 * searched. A late letter of an earlier invitation does not change the date of the newest one.
 */
const noteInvited = async (strapi: Core.Strapi, { letter, at }: Sent): Promise<void> => {
  if (letter.kind !== 'invitation' || !letter.member) return;
  const isNewer = { $or: [{ invitedAt: { $null: true } }, { invitedAt: { $lt: at } }] };
  const where = { id: letter.member.id, ...isNewer };
  await members(strapi).updateMany({ where, data: { invitedAt: at } });
};

const noteProblem = async (
  strapi: Core.Strapi,
  { letter }: Failed,
  trx: unknown,
): Promise<void> => {
  const { kind, invitation, member } = letter;
  if (kind !== 'invitation' || !member || !invitation) return;
  await noteDeliveryProblem(strapi, { memberId: member.id, invitationId: invitation.id, trx });
};

const lockReader = (strapi: Core.Strapi, { member }: LetterRow): Promise<void> =>
  lockMembers(strapi, member ? [member.id] : []);

/** Marks a letter as sent and starts the validity of its invitation, unless that has started already. */
export const markSent = (strapi: Core.Strapi, input: Sent): Promise<boolean> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      const { letter, at, providerMessageId } = input;
      await lockReader(strapi, letter);
      const attempts = letter.attempts + 1;
      const data = { sentAt: at, providerMessageId, attempts, ...noReason };
      if (!(await finishHeld(strapi, { letter, move: letterMoves.send, ...data }))) return false;
      await startClock(strapi, input);
      await noteInvited(strapi, input);
      await record(strapi, letter, 'sent', at, { notes: [kindOf(letter)], reason: null });
      return true;
    }),
  );

export const markFailed = async (strapi: Core.Strapi, input: Failed): Promise<boolean> => {
  const { letter, why, at } = input;
  return strapi.db.transaction(async ({ trx }) => {
    await lockReader(strapi, letter);
    const data = { attempts: letter.attempts + 1, ...why };
    if (!(await finishHeld(strapi, { letter, move: letterMoves.fail, ...data }))) return false;
    await noteProblem(strapi, input, trx);
    const notes = [...(letter.kind === 'invitation' ? [] : [kindOf(letter)]), ...(why.notes ?? [])];
    const told = { notes: notes.length > 0 ? notes : null, reason: why.reason };
    await record(strapi, letter, 'failed', at, told);
    return true;
  });
};

export const retryLater = (strapi: Core.Strapi, input: Retry): Promise<boolean> =>
  finishHeld(strapi, {
    letter: input.letter,
    move: letterMoves.retry,
    attempts: input.letter.attempts + 1,
    ...input.why,
    nextAttemptAt: input.nextAttemptAt,
  });

/** Drops a letter that has nothing left to say before it is sent. */
export const dropLetter = (
  strapi: Core.Strapi,
  input: { letter: LetterRow; because: Note },
): Promise<boolean> =>
  finishHeld(strapi, {
    letter: input.letter,
    move: letterMoves.drop,
    notes: [input.because],
    reason: null,
  });

/**
 * Postpones all due letters after the mail server refused our login. No node can send anything until somebody
 * fixes that, so the letters wait without an attempt being counted, and staff can see the reason.
 */
export const pauseQueue = async (
  strapi: Core.Strapi,
  input: { letter: LetterRow; why: Why; until: Date },
): Promise<void> => {
  const { letter, why, until } = input;
  const waiting = { ...why, nextAttemptAt: until };
  await finishHeld(strapi, { letter, move: letterMoves.retry, ...waiting });
  await letters(strapi).updateMany({
    where: { state: 'queued', nextAttemptAt: { $lt: until } },
    data: waiting,
  });
};
