import { useEffect, useState } from 'react';
import type { ReviewResponse } from '../../../../shared/contracts/batches';
import { codeOf, refusedFields } from '../../hooks/useRefusal';
import { useReviewAddressesQuery } from '../../services/batches';
import type { Reading } from './text/reader';

export const usualLimit = 200;

export interface Review {
  /** Addresses at a time. */
  limit: number;
  /** What the server makes of exactly this text; undefined until it has said. */
  answer?: ReviewResponse['data'];
  isAsking: boolean;
  error?: unknown;
  askAgain: () => void;
}

/** A site with a lower limit than the usual one tells it by refusing. */
const limitIn = (error: unknown): number | undefined => {
  const at = refusedFields(error)[0]?.path[1];
  return codeOf(error) === 'too_many_addresses' && typeof at === 'number' ? at : undefined;
};

/**
 * Asks what would become of each address once the text has settled. An empty text is asked for as well:
 * its answer names the limit. More than the limit is never sent.
 */
export const useReview = (input: {
  reading: Reading;
  settled: Reading;
  program: string | null;
  send: boolean;
}): Review => {
  const { reading, settled, program, send } = input;
  const [limit, setLimit] = useState(usualLimit);
  const isTooMany = settled.total > limit;
  const { currentData, error, isFetching, refetch } = useReviewAddressesQuery(
    { addresses: settled.text, program, send },
    { skip: isTooMany },
  );
  const named = currentData?.maxAddresses ?? limitIn(error);
  useEffect(() => {
    if (named !== undefined) setLimit(named);
  }, [named]);

  const isSettled = settled === reading && !isTooMany && reading.total > 0;
  return {
    limit,
    answer: isSettled ? currentData : undefined,
    isAsking: reading.total > 0 && reading.total <= limit && (settled !== reading || isFetching),
    error: isSettled && !isFetching && !currentData ? error : undefined,
    askAgain: () => void refetch(),
  };
};
