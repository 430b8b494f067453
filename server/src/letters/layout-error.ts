import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { NotedError } from '../domain/why';
import { hideTokens } from '../domain/token';
import type { LetterName } from './letter-data';

/** What the plugin itself finds wrong with a layout or its answer. */
export class LayoutFault extends Error {
  constructor(
    message: string,
    readonly noteOf: (letter: LetterName) => Note,
  ) {
    super(message);
  }
}

const messageOf = (cause: unknown): string =>
  hideTokens(cause instanceof Error ? cause.message : String(cause));

/** A layout of the site's own that cannot be used. It concerns every letter of its name. */
export class LayoutError extends NotedError {
  override readonly name = 'LayoutError';

  /**
   * Its words are kept in the outbox and in the log, where no working link may stand.
   * @param cause a `LayoutFault`, or whatever the layout threw
   */
  constructor(letter: LetterName, cause: unknown) {
    const message = `\`letters.${letter}\` of the plugin's config failed: ${messageOf(cause)}`;
    const isOurs = cause instanceof LayoutFault;
    const noted = isOurs ? cause.noteOf(letter) : note('layout_failed', { letter });
    super(message, noted, isOurs ? undefined : cause);
  }
}
