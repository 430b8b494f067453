import type { ReviewResponse } from '../../../../shared/contracts/batches';
import { useReviewAddressesQuery } from '../../services/batches';
import type { Reading } from './text/reading';

const usualLimit = 200;
/** The highest limit that a site can set. */
export const highestLimit = 10_000;

/**
 * Answers how many addresses may be sent at a time; undefined until the server has answered. It is asked
 * separately, so that it is known before a quick paste.
 */
export const useLimit = (): number | undefined =>
  useReviewAddressesQuery({ addresses: '' }).data?.maxAddresses;

export interface Review {
  /** The number of addresses that may be sent at a time. */
  limit: number;
  /** The server's answer to exactly this text; undefined until it has come. */
  answer?: ReviewResponse['data'];
  isAsking: boolean;
  error?: unknown;
  askAgain: () => void;
}

/**
 * Asks for the expected outcome of each address once the typing has paused. More than the limit is never
 * sent.
 */
export const useReview = (input: {
  reading: Reading;
  settled: Reading;
  program: string | null;
  send: boolean;
}): Review => {
  const { reading, settled, program, send } = input;
  const limit = useLimit() ?? usualLimit;
  const isTooMany = settled.total > limit;
  const { currentData, error, isFetching, refetch } = useReviewAddressesQuery(
    { addresses: settled.text, program, send },
    { skip: isTooMany || settled.total === 0 },
  );

  const isSettled = settled === reading && !isTooMany && reading.total > 0;
  return {
    limit,
    answer: isSettled ? currentData : undefined,
    isAsking: reading.total > 0 && reading.total <= limit && (settled !== reading || isFetching),
    error: isSettled && !isFetching && !currentData ? error : undefined,
    askAgain: () => void refetch(),
  };
};
