import type { Core } from '@strapi/strapi';
import type {
  OutcomeCounts,
  ReviewLine,
  ReviewRequest,
  ReviewResponse,
} from '../../../shared/contracts/batches';
import { suggestAddress } from '../../../shared/addresses';
import { judgeLine } from '../domain/line-outcome';
import { getConfig } from '../get-config';
import { noCounts } from './log/counts';
import { findKnown, type Known } from './known';
import { assertCount, readLines, type Line } from './intake/paste';
import { linesOfSelection, type SelectedLines } from './review-selection';

const reviewLine = (line: Line, known: Known, send: boolean): ReviewLine => {
  const { line: number, typed, email, key, member, outcome, notes } = line;
  const suggestion = email === null ? undefined : suggestAddress(email);
  const verdict =
    outcome === undefined
      ? judgeLine({
          member: known.members.get(key!) ?? null,
          hasOpenInvitation: known.open.has(key!),
          send,
        })
      : { outcome, notes };
  return {
    line: number,
    typed,
    email,
    outcome: verdict.outcome,
    ...(verdict.notes ? { notes: verdict.notes } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(member ? { member } : {}),
  };
};

/** An empty paste box is fine; an empty selection is refused, as on submit. */
const readRequest = async (
  strapi: Core.Strapi,
  { addresses = [], selection, send = true }: ReviewRequest,
): Promise<SelectedLines> => {
  if (selection) return linesOfSelection(strapi, { selection, send });
  const lines = readLines(addresses);
  if (lines.length > 0) assertCount(strapi, lines);
  return { lines, total: lines.length };
};

const countReviewed = (lines: ReviewLine[]): OutcomeCounts => {
  const counts = noCounts();
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
};

/**
 * Each address with the outcome it would have.
 * @throws Refusal `too_many_addresses`; for a selection `no_addresses`, `invalid_request`
 */
export const reviewBatch = async (
  strapi: Core.Strapi,
  request: ReviewRequest,
): Promise<ReviewResponse['data']> => {
  const { lines: read, total, counts } = await readRequest(strapi, request);
  const keys = read.flatMap(({ key }) => (key === null ? [] : [key]));
  const known = await findKnown(strapi, { keys, now: new Date() });
  const lines = read.map((line) => reviewLine(line, known, request.send ?? true));
  const { maxAddresses } = getConfig(strapi);
  return { lines, counts: counts ?? countReviewed(lines), total, maxAddresses };
};
