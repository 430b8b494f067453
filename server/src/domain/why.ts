import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { describeFailure } from './delivery';

/** Why a letter is late or failed, as it is stored: what we say of it, and apart what others said. */
export interface Why {
  notes: Note[] | null;
  /** In the words of a mail server, a provider or the site's own code. */
  reason: string | null;
}

export const noReason: Why = { notes: null, reason: null };

/** An error that its reader is told of by a note. The message is for the log of the site. */
export class NotedError extends Error {
  readonly why: Why;

  /** @param cause what others threw, whose words stand beside the note */
  constructor(message: string, noted: Note, cause?: unknown) {
    super(message);
    this.why = { notes: [noted], reason: cause === undefined ? null : describeFailure(cause) };
  }
}

const codeOf = (error: unknown): unknown =>
  (error as { details?: { code?: unknown } } | null | undefined)?.details?.code;

/** What is stored of an error that kept a letter from being sent. */
export const whyOf = (error: unknown): Why => {
  if (error instanceof NotedError) return error.why;
  if (codeOf(error) === 'public_url_missing') {
    return { ...noReason, notes: [note('public_url_missing')] };
  }
  return { notes: null, reason: describeFailure(error) };
};
