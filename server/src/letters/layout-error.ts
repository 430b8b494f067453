import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { NotedError } from '../domain/why';
import { hideTokens } from '../domain/token';
import type { LetterName } from './letter-data';

/** A fault that the plugin itself finds in a layout or in its answer. */
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
   * The message is stored in the outbox and in the log, which must not hold a working link.
   * @param cause a `LayoutFault`, or whatever the layout threw
   */
  constructor(letter: LetterName, cause: unknown) {
    const message = `\`letters.${letter}\` of the plugin's config failed: ${messageOf(cause)}`;
    const isOurs = cause instanceof LayoutFault;
    const noted = isOurs ? cause.noteOf(letter) : note('layout_failed', { letter });
    super(message, noted, isOurs ? undefined : cause);
  }
}
