import { useCallback } from 'react';
import type { Note } from '../../../shared/contracts/notes';
import { wordNotes } from '../../../shared/notes';
import { useText } from './useText';

/** Puts what the server noted into the admin's language; an empty text where it noted nothing. */
export const useNotes = (): ((notes: readonly Note[] | undefined) => string) => {
  const text = useText();
  return useCallback((notes) => wordNotes(notes, text), [text]);
};
