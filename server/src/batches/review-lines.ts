import type { Core } from '@strapi/strapi';
import { suggestAddress } from '../../../shared/addresses';
import type { ReviewLine } from '../../../shared/contracts/batches';
import { judgeLine, type LineVerdict } from '../domain/line-outcome';
import { findKnown, type Known } from './known';
import type { Line } from './intake/line';

const judge = (line: Line, known: Known, send: boolean): LineVerdict => {
  const { key, outcome } = line;
  if (outcome !== undefined) return { outcome };
  return judgeLine({
    member: known.members.get(key!) ?? null,
    hasOpenInvitation: known.open.has(key!),
    send,
  });
};

const reviewLine = (line: Line, known: Known, send: boolean): ReviewLine => {
  const { line: number, typed, email, member } = line;
  const suggestion = email === null ? undefined : suggestAddress(email);
  const verdict = judge(line, known, send);
  // Last, what reading the line had to say already.
  const notes = [...(verdict.notes ?? []), ...(line.notes ?? [])];
  return {
    line: number,
    typed,
    email,
    outcome: verdict.outcome,
    ...(notes.length > 0 ? { notes } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(member ? { member } : {}),
  };
};

/** Each line with the outcome it would have, wherever the lines come from. Writes nothing. */
export const reviewLines = async (
  strapi: Core.Strapi,
  { lines, send }: { lines: Line[]; send: boolean },
): Promise<ReviewLine[]> => {
  const keys = lines.flatMap(({ key }) => (key === null ? [] : [key]));
  const known = await findKnown(strapi, { keys, now: new Date() });
  return lines.map((line) => reviewLine(line, known, send));
};
