import type { FaultLimits } from '../domain/field-faults';
import { oneLine } from '../letters/plain-text';
import { say, type PageWords, type ProblemCode, type Text } from '../words';

/** A code that has words here, or a sentence of the site's own rules, shown as it is. */
export type FieldProblem = { code: ProblemCode; values?: FaultLimits } | { text: string };

/** Fills the limits into a message. A message fits its code, so it names only limits that are present. */
export const sayLimits = (text: Text<'min' | 'max'>, { min = '', max = '' }: FaultLimits): string =>
  say(text, { min, max });

/** Puts a problem into the language of the page; null if there is none. */
export function problemInWords(problem: FieldProblem | undefined, words: PageWords): string | null {
  if (problem === undefined) return null;
  if ('text' in problem) return oneLine(problem.text) || null;
  return sayLimits(words.problems[problem.code], problem.values ?? {});
}
