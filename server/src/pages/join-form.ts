import { oneLine } from '../letters/plain-text';
import type { FieldProblem, JoinView } from './join-view';
import { ownFieldsOf } from './own-fields';
import type { PageWords } from './words';

interface Field {
  name: 'password' | 'passwordConfirmation';
  label: string;
  autocomplete: 'new-password' | 'current-password';
  hint: string | null;
  problem: string | null;
  /** Ids of the problem and the hint, for screen readers. */
  describedBy: string;
}

export interface JoinForm {
  own: ReturnType<typeof ownFieldsOf>;
  fields: Field[];
  submit: string;
  problem: string | null;
  hasProblem: boolean;
}

type PasswordForm = Omit<JoinForm, 'own'>;

/** The form that accepts, on the pages that have one. */
export function formOf(view: JoinView, words: PageWords): JoinForm | null {
  if (view.page !== 'password' && view.page !== 'sign_in') return null;
  const form =
    view.page === 'password'
      ? newPasswordForm(view.problems ?? {}, words)
      : signInForm(view.problems ?? {}, words);
  const own = ownFieldsOf(view.fields ?? [], words);
  return {
    ...form,
    own,
    hasProblem: form.hasProblem || own.some(({ problem }) => problem !== null),
  };
}

function newPasswordForm(
  problems: { password?: FieldProblem; passwordConfirmation?: FieldProblem; form?: FieldProblem },
  words: PageWords,
): PasswordForm {
  const autocomplete = 'new-password';
  return form(words.newPassword.submit, inWords(problems.form, words), [
    field({
      name: 'password',
      label: words.newPassword.label,
      autocomplete,
      hint: words.newPassword.hint,
      problem: inWords(problems.password, words),
    }),
    field({
      name: 'passwordConfirmation',
      label: words.newPassword.confirmation,
      autocomplete,
      hint: null,
      problem: inWords(problems.passwordConfirmation, words),
    }),
  ]);
}

function signInForm(
  problems: { password?: FieldProblem; form?: FieldProblem },
  words: PageWords,
): PasswordForm {
  return form(words.accountPassword.submit, inWords(problems.form, words), [
    field({
      name: 'password',
      label: words.accountPassword.label,
      autocomplete: 'current-password',
      hint: null,
      problem: inWords(problems.password, words),
    }),
  ]);
}

function form(submit: string, problem: string | null, fields: Field[]): PasswordForm {
  const hasProblem = problem !== null || fields.some((one) => one.problem !== null);
  return { submit, problem, fields, hasProblem };
}

function field(parts: Omit<Field, 'describedBy'>): Field {
  const ids = [
    ...(parts.problem === null ? [] : [`${parts.name}-problem`]),
    ...(parts.hint === null ? [] : [`${parts.name}-hint`]),
  ];
  return { ...parts, describedBy: ids.join(' ') };
}

function inWords(problem: FieldProblem | undefined, words: PageWords): string | null {
  if (problem === undefined) return null;
  return typeof problem === 'string' ? words.problems[problem] : oneLine(problem.text) || null;
}
