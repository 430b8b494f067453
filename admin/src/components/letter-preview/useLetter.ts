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
  /** The last one that came, also while the next is on its way. */
  letter: Letter | undefined;
  /** `held`: what is typed cannot be asked about, and the letter is that of before. */
  state: 'asking' | 'held' | 'failed' | 'current';
  error: unknown;
}

/** The last value that was there. */
const useLast = (value: string | undefined): string | undefined => {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
};

/** The letter as it would be written now; undefined: what is typed is wrong somewhere, and nobody is asked. */
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
