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
    isLeftAlone: known.leftAlone.has(key!),
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

/** Nobody is looked up for an admin who may not see members, so that no answer can tell who is one. */
const knownTo = (
  strapi: Core.Strapi,
  { lines, mayRead }: { lines: Line[]; mayRead: boolean },
): Promise<Known> => {
  const keys = mayRead ? lines.flatMap(({ key }) => (key === null ? [] : [key])) : [];
  return findKnown(strapi, { keys, now: new Date() });
};

/**
 * Each line with the outcome it would have, wherever the lines come from. Writes nothing.
 * @param input.mayRead false: the lines are judged by their text alone
 */
export const reviewLines = async (
  strapi: Core.Strapi,
  { lines, send, mayRead }: { lines: Line[]; send: boolean; mayRead: boolean },
): Promise<ReviewLine[]> => {
  const known = await knownTo(strapi, { lines, mayRead });
  return lines.map((line) => reviewLine(line, known, send));
};
