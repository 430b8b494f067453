import type { Core } from '@strapi/strapi';
import type {
  ReviewLine,
  ReviewRequest,
  ReviewResponse,
} from '../../../../shared/contracts/batches';
import { suggestAddress } from '../../../../shared/addresses';
import { judgeLine } from '../../domain/line-outcome';
import { getConfig } from '../../get-config';
import { noCounts } from './counts';
import { findKnown, type Known } from './known';
import { assertCount, linesOfSelection, readLines, type Line } from './lines';

const reviewLine = (line: Line, known: Known, send: boolean): ReviewLine => {
  const { line: number, typed, email, key, member, outcome, detail } = line;
  const suggestion = email === null ? undefined : suggestAddress(email);
  const verdict =
    outcome === undefined
      ? judgeLine({
          member: known.members.get(key!) ?? null,
          hasOpenInvitation: known.open.has(key!),
          send,
        })
      : { outcome, detail };
  return {
    line: number,
    typed,
    email,
    outcome: verdict.outcome,
    ...(verdict.detail ? { detail: verdict.detail } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(member ? { member } : {}),
  };
};

/** Nothing typed yet is nothing to review, but a selection that finds nobody is refused as sending it is. */
const readRequest = async (
  strapi: Core.Strapi,
  { addresses = [], selection }: ReviewRequest,
): Promise<Line[]> => {
  if (selection) return linesOfSelection(strapi, selection);
  const lines = readLines(addresses);
  if (lines.length > 0) assertCount(strapi, lines);
  return lines;
};

/**
 * Each address with the outcome it would have.
 * @throws Refusal `too_many_addresses`; for a selection `no_addresses`, `invalid_request`
 */
export const reviewBatch = async (
  strapi: Core.Strapi,
  request: ReviewRequest,
): Promise<ReviewResponse['data']> => {
  const read = await readRequest(strapi, request);
  const keys = read.flatMap(({ key }) => (key === null ? [] : [key]));
  const known = await findKnown(strapi, { keys, now: new Date() });
  const lines = read.map((line) => reviewLine(line, known, request.send ?? true));
  const counts = noCounts();
  for (const { outcome } of lines) counts[outcome] += 1;
  const { maxAddresses } = getConfig(strapi);
  return { lines, counts, total: lines.length, maxAddresses };
};
