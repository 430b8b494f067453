import type { BatchLogLine, ReviewLine } from '../../../../shared/contracts/batches';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';

type ReasonedLine = Pick<BatchLogLine | ReviewLine, 'outcome' | 'notes'>;

/** Explains why the only member of a batch, or of its review, is not invited. */
export const useReason = (): ((line: ReasonedLine | undefined) => string) => {
  const text = useText();
  const say = useNotes();
  return (line) => {
    const outcome = line?.outcome ? text(`outcome.${line.outcome}`) : '';
    return [outcome, say(line?.notes)].filter(Boolean).join(': ');
  };
};
