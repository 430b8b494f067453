import type { Core } from '@strapi/strapi';
import type {
  OutcomeCounts,
  ReviewLine,
  ReviewRequest,
  ReviewResponse,
} from '../../../shared/contracts/batches';
import type { Where } from '../domain/member-conditions';
import { judgeLine } from '../domain/line-outcome';
import { getConfig } from '../get-config';
import { countAlike } from '../members/count';
import { firstOfSelection } from './intake/first-of-selection';
import type { Line } from './intake/line';
import { readLines } from './intake/paste';
import { noCounts } from './log/counts';
import { reviewLines } from './review-lines';

interface Intake {
  lines: Line[];
  total: number;
  /** Finds all members, where not all are among the lines. */
  where?: Where;
}

/** An empty paste box is fine; an empty selection is refused, as on submit. */
const takeIn = async (
  strapi: Core.Strapi,
  { addresses = [], selection }: ReviewRequest,
): Promise<Intake> => {
  if (selection) return firstOfSelection(strapi, selection);
  const lines = readLines(strapi, addresses);
  return { lines, total: lines.length };
};

const countReviewed = (lines: ReviewLine[]): OutcomeCounts => {
  const counts = noCounts();
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
};

/** An open invitation past its end counts as open here until the cron has marked it. */
const countExpected = async (
  strapi: Core.Strapi,
  { where, send }: { where: Where; send: boolean },
): Promise<OutcomeCounts> => {
  const counts = noCounts();
  for (const { count, ...member } of await countAlike(strapi, where)) {
    const hasOpenInvitation = member.state === 'pending';
    const { outcome } = judgeLine({ member, hasOpenInvitation, send });
    counts[outcome] += count;
  }
  return counts;
};

/**
 * Each address with the outcome it would have; for admins who may not see members, by its text alone.
 * @throws Refusal `too_many_addresses`; for a selection `no_addresses`, `invalid_request`
 */
export const reviewBatch = async (
  strapi: Core.Strapi,
  { request, mayRead }: { request: ReviewRequest; mayRead: boolean },
): Promise<ReviewResponse['data']> => {
  const { send = true } = request;
  const { lines: read, total, where } = await takeIn(strapi, request);
  const lines = await reviewLines(strapi, { lines: read, send, mayRead });
  const counts = where ? await countExpected(strapi, { where, send }) : countReviewed(lines);
  const { maxAddresses } = getConfig(strapi);
  return { lines, counts, total, maxAddresses, ...(mayRead ? {} : { byTextAlone: true }) };
};
