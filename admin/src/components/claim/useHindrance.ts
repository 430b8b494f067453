import type { Member } from '../../../../shared/contracts/members';
import { useReviewAddressesQuery } from '../../services/batches';
import { useReason } from './useReason';

/** Why no letter would go to the member at the stored address; undefined: one would, or it is not known yet. */
export const useHindrance = ({ id, email }: Member): string | undefined => {
  const reasonOf = useReason();
  const { data } = useReviewAddressesQuery({ selection: { ids: [id] }, program: null, send: true });
  const [line] = data?.lines ?? [];
  // Of another address nothing is known: the answer may be older than a correction.
  if (!line || line.email !== email) return undefined;
  const isHindered = line.outcome === 'suppressed' || line.outcome === 'already_member';
  return isHindered ? reasonOf(line) : undefined;
};
