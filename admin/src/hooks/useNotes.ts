import { useCallback } from 'react';
import type { Note } from '../../../shared/contracts/notes';
import { wordNotes } from '../../../shared/notes';
import { useText } from './useText';

/** Puts the server's notes into the admin's language; an empty text if there are none. */
export const useNotes = (): ((notes: readonly Note[] | undefined) => string) => {
  const text = useText();
  return useCallback((notes) => wordNotes(notes, text), [text]);
};
