import type { Core } from '@strapi/strapi';
import type {
  OutcomeCounts,
  ReviewLine,
  ReviewRequest,
  ReviewResponse,
} from '../../../../shared/contracts/batches';
import { lineOutcomes } from '../../../../shared/contracts/states';
import { suggestAddress } from '../../../../shared/addresses';
import { judgeLine } from '../../domain/line-outcome';
import { getConfig } from '../../get-config';
import { findKnown, type Known } from './known';
import { assertCount, readLines, type Line } from './lines';

export const noCounts = (): OutcomeCounts =>
  Object.fromEntries(lineOutcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;

const reviewLine = (line: Line, known: Known, send: boolean): ReviewLine => {
  const { line: number, typed, email, key, outcome, detail } = line;
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
  };
};

/** Each address with the outcome it would have. @throws Refusal `too_many_addresses` */
export const reviewAddresses = async (
  strapi: Core.Strapi,
  request: ReviewRequest,
): Promise<ReviewResponse['data']> => {
  const read = readLines(request.addresses);
  if (read.length > 0) assertCount(strapi, read);
  const keys = read.flatMap(({ key }) => (key === null ? [] : [key]));
  const known = await findKnown(strapi, { keys, now: new Date() });
  const lines = read.map((line) => reviewLine(line, known, request.send ?? true));
  const counts = noCounts();
  for (const { outcome } of lines) counts[outcome] += 1;
  const { maxAddresses } = getConfig(strapi);
  return { lines, counts, total: lines.length, maxAddresses };
};
