import type { Note } from '../../../../shared/contracts/notes';
import type { Settings } from '../../../../shared/contracts/settings';
import type { LetterToWrite } from '../../letters';
import type { LetterRow } from '../../store/records';

/** All that is needed to write a letter of the outbox. */
export interface Writing {
  /** Has its invitation, member and batch populated. */
  letter: LetterRow;
  settings: Settings;
  now: Date;
}

export type Written =
  | {
      letter: LetterToWrite;
      /** The end that the letter shows, if sending it starts the validity. */
      expiresAt?: Date;
      /** Takes a POST that ends letters of this kind. */
      unsubscribeLink?: string;
    }
  /** The letter should not be sent any more, for this reason. */
  | { stale: Note };
