import { useMemo, useState } from 'react';
import type { ReviewLine } from '../../../../shared/contracts/batches';
import { useReviewAddressesQuery } from '../../services/batches';

export interface ChosenMembers {
  /** Still chosen. */
  ids: string[];
  lines: ReviewLine[];
  isLoading: boolean;
  error?: unknown;
  remove: (id: string) => void;
}

/** Members ticked on another page, with what would become of each. */
export const useChosenMembers = (
  chosen: string[],
  { program, send }: { program: string | null; send: boolean },
): ChosenMembers => {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const { data, error, isLoading } = useReviewAddressesQuery(
    { selection: { ids: chosen }, program, send },
    { skip: chosen.length === 0 },
  );
  const ids = useMemo(() => chosen.filter((id) => !removed.has(id)), [chosen, removed]);
  const lines = useMemo(
    () => (data?.lines ?? []).filter(({ member }) => !member || !removed.has(member)),
    [data, removed],
  );
  return {
    ids,
    lines,
    isLoading,
    error,
    remove: (id) => setRemoved((before) => new Set([...before, id])),
  };
};
