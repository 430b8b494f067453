import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { describeFailure } from './delivery';

/** The stored reason why a letter is late or failed: our own notes and, separately, the words of others. */
export interface Why {
  notes: Note[] | null;
  /** In the words of a mail server, a provider or the site's own code. */
  reason: string | null;
}

export const noReason: Why = { notes: null, reason: null };

/** An error that is shown to its reader as a note. The message is for the site's log. */
export class NotedError extends Error {
  readonly why: Why;

  /** @param cause the error of others, whose words are kept beside the note */
  constructor(message: string, noted: Note, cause?: unknown) {
    super(message);
    this.why = { notes: [noted], reason: cause === undefined ? null : describeFailure(cause) };
  }
}

const codeOf = (error: unknown): unknown =>
  (error as { details?: { code?: unknown } } | null | undefined)?.details?.code;

/** Answers what we store about an error that kept a letter from being sent. */
export const whyOf = (error: unknown): Why => {
  if (error instanceof NotedError) return error.why;
  if (codeOf(error) === 'public_url_missing') {
    return { ...noReason, notes: [note('public_url_missing')] };
  }
  return { notes: null, reason: describeFailure(error) };
};
