import { useMemo, useState } from 'react';
import type {
  PreviewLetterResponse,
  WriteLetterRequest,
} from '../../../../shared/contracts/letters';
import { useSettled } from '../../hooks/useSettled';
import { usePreviewLetterQuery } from '../../services/letters';

const SETTLED_MS = 500;

export type Letter = PreviewLetterResponse['data'];

export interface WrittenLetter {
  /** The last letter that arrived, also while the next one is loading. */
  letter: Letter | undefined;
  /** `held`: something that was typed is wrong, so the letter is the previous one. */
  state: 'asking' | 'held' | 'failed' | 'current';
  error: unknown;
}

/** Answers the last value that was defined. */
const useLast = (value: string | undefined): string | undefined => {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
};

/**
 * Asks for the letter as it would be written now. If `request` is undefined, something that was typed is
 * wrong and the server is not asked.
 */
export const useLetter = (request: WriteLetterRequest | undefined): WrittenLetter => {
  const typed = useLast(request && JSON.stringify(request));
  const settled = useSettled(typed, SETTLED_MS);
  const asked = useMemo(
    () => (settled === undefined ? {} : (JSON.parse(settled) as WriteLetterRequest)),
    [settled],
  );
  const { data, error, isFetching } = usePreviewLetterQuery(asked, { skip: settled === undefined });
  const isAsking = isFetching || settled !== typed;
  const answered = error ? 'failed' : 'current';
  return {
    letter: data,
    state: request ? (isAsking ? 'asking' : answered) : 'held',
    error: isAsking || !request ? undefined : error,
  };
};
