import type { FaultLimits } from '../domain/field-faults';
import type { PasswordFaultCode } from '../domain/password-faults';
import { oneLine } from '../letters/plain-text';
import type { PageWords } from './words/page-words';

/** What can be wrong with a form as a whole or with its passwords. */
export type ProblemCode =
  PasswordFaultCode | 'passwords_differ' | 'password_wrong' | 'address_in_use' | 'role_missing';

/** A code with words of its own here, or a sentence of the site's own rules, shown as it is. */
export type FieldProblem = { code: ProblemCode; values?: FaultLimits } | { text: string };

/** In the language of the page; null where there is nothing to say. */
export function problemInWords(problem: FieldProblem | undefined, words: PageWords): string | null {
  if (problem === undefined) return null;
  if ('text' in problem) return oneLine(problem.text) || null;
  return words.problems[problem.code](problem.values ?? {});
}
