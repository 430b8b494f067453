import { useMemo, useState } from 'react';
import type {
  OutcomeCounts,
  ReviewLine,
  ReviewResponse,
} from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { lineOutcomes } from '../../../../shared/contracts/states';
import { useReviewAddressesQuery } from '../../services/batches';
import { mostIds } from '../selection/useSelection';

export interface ChosenMembers {
  /** Names the members still chosen. */
  selection: Selection<MemberFilter>;
  /** The number of these members; undefined while it is not known. */
  count: number | undefined;
  /** The lines of these members; for a large selection only the first ones. */
  lines: ReviewLine[];
  /** The counts of all of them, if the server has sent them. */
  counts?: OutcomeCounts;
  /** The id of a member who is the reader of the preview. */
  first: string | undefined;
  isLoading: boolean;
  error?: unknown;
  remove: (id: string) => void;
  /** False if the selection can take no more exceptions. */
  canRemove: boolean;
}

type Removed = ReadonlySet<string>;

const without = (chosen: Selection<MemberFilter>, removed: Removed): Selection<MemberFilter> => {
  if ('ids' in chosen) return { ids: chosen.ids.filter((id) => !removed.has(id)) };
  const except = [...(chosen.except ?? []), ...removed];
  return except.length > 0 ? { ...chosen, except } : chosen;
};

/** Subtracts the members who were removed here, so that the server is not asked again. */
const countsWithout = (
  { lines, counts }: ReviewResponse['data'],
  removed: Removed,
): OutcomeCounts => {
  const gone = lines.filter(({ member }) => member && removed.has(member));
  const left = lineOutcomes.map((outcome) => {
    const count = counts[outcome] - gone.filter((line) => line.outcome === outcome).length;
    return [outcome, count];
  });
  return Object.fromEntries(left) as OutcomeCounts;
};

const countOf = (
  selection: Selection<MemberFilter>,
  review: ReviewResponse['data'] | undefined,
  removed: Removed,
): number | undefined => {
  if ('ids' in selection) return selection.ids.length;
  return review ? Math.max(0, review.total - removed.size) : undefined;
};

/** Holds the members chosen on another page, with the expected outcome of each. */
export const useChosenMembers = (
  chosen: Selection<MemberFilter>,
  { program, send }: { program: string | null; send: boolean },
): ChosenMembers => {
  const [removed, setRemoved] = useState<Removed>(new Set());
  const { data, error, isLoading } = useReviewAddressesQuery(
    { selection: chosen, program, send },
    { refetchOnMountOrArgChange: true },
  );
  const selection = useMemo(() => without(chosen, removed), [chosen, removed]);
  const lines = useMemo(
    () => (data?.lines ?? []).filter(({ member }) => !member || !removed.has(member)),
    [data, removed],
  );
  const isAll = !('ids' in selection);
  return {
    selection,
    count: countOf(selection, data, removed),
    lines,
    counts: data ? countsWithout(data, removed) : undefined,
    first: isAll ? lines[0]?.member : selection.ids[0],
    isLoading,
    error,
    remove: (id) => setRemoved((before) => new Set([...before, id])),
    canRemove: !isAll || (selection.except?.length ?? 0) < mostIds,
  };
};
