import type { Note } from '../../../../shared/contracts/notes';
import type { Settings } from '../../../../shared/contracts/settings';
import type { LetterToWrite } from '../../letters';
import type { LetterRow } from '../../store/records';

/** Everything that a letter of the outbox is written from. */
export interface Writing {
  /** Has its invitation, member and batch populated. */
  letter: LetterRow;
  settings: Settings;
  now: Date;
}

export type Written =
  | {
      letter: LetterToWrite;
      /** The end that the letter tells its reader, where its sending starts the clock. */
      expiresAt?: Date;
      /** Takes a POST that ends letters of this kind. */
      unsubscribeLink?: string;
    }
  /** Not to be sent any more, and why. */
  | { stale: Note };
