import type {
  BatchState,
  InvitationState,
  LetterState,
  MemberState,
} from '../../../shared/contracts/states';

/**
 * The party that makes a move: an admin or the site's own code, the person who was invited,
 * users-permissions, the schedule, the worker that sends letters, or the run of a batch.
 */
export type Mover = 'staff' | 'invitee' | 'accounts' | 'schedule' | 'worker' | 'run';

/** One way for a row to get into a state. The write that makes it takes its guard from here. */
export interface Move<State extends string = string> {
  /** The states from which the move may be made; none if the row is created in this state. */
  from: readonly State[];
  to: State;
  by: readonly Mover[];
}

type Moves<State extends string> = Readonly<Record<string, Move<State>>>;

/** A member with an account is validated; only losing that account takes it back. */
const withoutAccount = ['not_invited', 'pending', 'expired'] as const;

export const memberMoves = {
  /** An address is put on the roster. */
  add: { from: [], to: 'not_invited', by: ['run'] },
  /** An account that exists already is put on the roster. */
  link: { from: [], to: 'validated', by: ['run'] },
  /** An invitation is opened, also in place of another one. */
  invite: { from: withoutAccount, to: 'pending', by: ['invitee', 'run'] },
  /** The invitation is accepted. A member who joined before may join with another account. */
  join: { from: [...withoutAccount, 'validated'], to: 'validated', by: ['invitee'] },
  expire: { from: withoutAccount, to: 'expired', by: ['schedule', 'run'] },
  /** The invitation is cancelled or declined. */
  withdraw: { from: withoutAccount, to: 'not_invited', by: ['staff', 'invitee', 'run'] },
  /** The account is deleted, or joins as another member. */
  release: { from: ['validated'], to: 'not_invited', by: ['accounts', 'invitee'] },
} as const satisfies Moves<MemberState>;

/** `pending` is the only state that can be left. */
export const invitationMoves = {
  open: { from: [], to: 'pending', by: ['invitee', 'run'] },
  accept: { from: ['pending'], to: 'accepted', by: ['invitee'] },
  expire: { from: ['pending'], to: 'expired', by: ['schedule', 'invitee', 'run'] },
  /** The invitation is cancelled, or its member is deleted or gets another address. */
  cancel: { from: ['pending'], to: 'cancelled', by: ['staff', 'run'] },
  decline: { from: ['pending'], to: 'declined', by: ['invitee'] },
  /** A newer invitation is opened for the same member. */
  replace: { from: ['pending'], to: 'replaced', by: ['invitee', 'run'] },
} as const satisfies Moves<InvitationState>;

/** No move leads to `bounced` yet: it is for what mail services will report later. */
export const letterMoves = {
  queue: { from: [], to: 'queued', by: ['staff', 'invitee', 'schedule', 'run'] },
  /** A letter that is being sent is claimed again once its lease has lapsed. */
  claim: { from: ['queued', 'sending'], to: 'sending', by: ['worker'] },
  /** The lease is renewed. */
  hold: { from: ['sending'], to: 'sending', by: ['worker'] },
  send: { from: ['sending'], to: 'sent', by: ['worker'] },
  fail: { from: ['sending'], to: 'failed', by: ['worker'] },
  /** The attempt failed for a reason that may pass. */
  retry: { from: ['sending'], to: 'queued', by: ['worker'] },
  /** There is nothing left to say once the worker writes it. */
  drop: { from: ['sending'], to: 'cancelled', by: ['worker'] },
  /** The invitation is closed, or the member wants no more letters. */
  cancel: { from: ['queued'], to: 'cancelled', by: ['staff', 'invitee', 'schedule', 'run'] },
  /** Its reader is erased. A worker that has it in hand loses its claim, and writes nothing of it any more. */
  erase: { from: ['queued', 'sending'], to: 'cancelled', by: ['run'] },
} as const satisfies Moves<LetterState>;

export const batchMoves = {
  /** A file is uploaded; its lines are stored little by little. */
  receive: { from: [], to: 'receiving', by: ['staff'] },
  /** The lease of receiving is renewed, or taken over to throw away half a file. */
  keepReceiving: { from: ['receiving'], to: 'receiving', by: ['staff', 'schedule'] },
  /** All lines of the file are stored. */
  process: { from: ['receiving'], to: 'processing', by: ['staff'] },
  /** Everything but a file is stored at once. */
  submit: { from: [], to: 'processing', by: ['staff'] },
  /** A run takes the batch, keeps it, or leaves it to a later run. */
  keepProcessing: { from: ['processing'], to: 'processing', by: ['run'] },
  finish: { from: ['processing'], to: 'done', by: ['run'] },
} as const satisfies Moves<BatchState>;

/** @throws if the table has no move from this state to that one */
export const moveBetween = <State extends string>(
  moves: Moves<State>,
  { from, to }: { from: State; to: State },
): Move<State> => {
  const found = Object.values(moves).find((move) => move.to === to && move.from.includes(from));
  if (!found) throw new Error(`No move leads from ${from} to ${to}.`);
  return found;
};

/** The move that a closed invitation is followed by, for its member. */
export const memberMoveAfter = {
  accepted: memberMoves.join,
  expired: memberMoves.expire,
  cancelled: memberMoves.withdraw,
  declined: memberMoves.withdraw,
  replaced: memberMoves.invite,
} as const satisfies Record<Exclude<InvitationState, 'pending'>, Move<MemberState>>;
