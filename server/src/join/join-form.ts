import { consentsOf } from './consents';
import { isOffer, type JoinView } from './join-view';
import { ownFieldsOf } from './own-fields';
import { problemInWords, type FieldProblem } from './problems';
import { say, type PageWords } from '../words';

interface Field {
  name: 'password' | 'passwordConfirmation';
  label: string;
  autocomplete: 'new-password' | 'current-password';
  minLength: number | null;
  hint: string | null;
  problem: string | null;
  /** Ids of the problem and the hint, for screen readers. */
  describedBy: string;
}

interface PasswordForm {
  fields: Field[];
  submit: string;
  problem: string | null;
}

export interface JoinForm extends PasswordForm {
  own: ReturnType<typeof ownFieldsOf>;
  consents: ReturnType<typeof consentsOf>;
  hasProblem: boolean;
  /** True if password managers have something to fill in. */
  asksPassword: boolean;
}

/** Builds the form that accepts, for the pages that have one. */
export function formOf(view: JoinView, words: PageWords): JoinForm | null {
  if (!isOffer(view) || view.page === 'sign_in_elsewhere') return null;
  const form = passwordForm(view, words);
  const own = ownFieldsOf(view.fields ?? [], words);
  const consents = consentsOf(view.consents ?? [], { language: view.language, words });
  const hasProblem =
    form.problem !== null || [...form.fields, ...own, ...consents].some(({ problem }) => problem);
  return { ...form, own, consents, hasProblem, asksPassword: form.fields.length > 0 };
}

type WithForm = Extract<JoinView, { page: 'password' | 'sign_in' | 'signed_in' }>;

function passwordForm(view: WithForm, words: PageWords): PasswordForm {
  const problem = problemInWords(view.problems?.form, words);
  switch (view.page) {
    case 'password':
      return { submit: words.newPassword.submit, problem, fields: newPassword(view, words) };
    case 'sign_in': {
      const field = accountPassword(view.problems?.password, words);
      return { submit: words.accountPassword.submit, problem, fields: [field] };
    }
    case 'signed_in':
      return { submit: words.joinSignedIn, problem, fields: [] };
  }
}

function newPassword(
  { minLength, problems = {} }: Extract<JoinView, { page: 'password' }>,
  words: PageWords,
): Field[] {
  const { label, hint, hintWithLength, confirmation } = words.newPassword;
  const autocomplete = 'new-password';
  return [
    field({
      name: 'password',
      label,
      autocomplete,
      minLength: minLength > 1 ? minLength : null,
      hint: minLength > 1 ? say(hintWithLength, { min: minLength }) : hint,
      problem: problemInWords(problems.password, words),
    }),
    field({
      name: 'passwordConfirmation',
      label: confirmation,
      autocomplete,
      minLength: null,
      hint: null,
      problem: problemInWords(problems.passwordConfirmation, words),
    }),
  ];
}

function accountPassword(problem: FieldProblem | undefined, words: PageWords): Field {
  return field({
    name: 'password',
    label: words.accountPassword.label,
    autocomplete: 'current-password',
    minLength: null,
    hint: null,
    problem: problemInWords(problem, words),
  });
}

function field(parts: Omit<Field, 'describedBy'>): Field {
  const ids = [
    ...(parts.problem === null ? [] : [`${parts.name}-problem`]),
    ...(parts.hint === null ? [] : [`${parts.name}-hint`]),
  ];
  return { ...parts, describedBy: ids.join(' ') };
}

/** Builds the form that asks for a new link, if an expired invitation allows it. */
export function renewOf(view: JoinView, words: PageWords) {
  if (view.page !== 'expired' || !view.renew) return null;
  const { renewal, action } = view.renew;
  return { action, submit: words.renew[renewal].submit };
}

/** Builds the form that declines: folded below an offer, and open on the page of its own. */
export function declineOf(view: JoinView, words: PageWords) {
  const folded = isOffer(view);
  if (!folded && view.page !== 'decline') return null;
  return {
    ...words.decline,
    action: view.declineAction,
    folded,
    plain: view.page === 'decline' ? { backUrl: view.backUrl } : null,
  };
}

/** Builds the form of pages that ask one question, answered by one button. */
export function questionOf(view: JoinView, words: PageWords) {
  const { back } = words.unsubscribe;
  if (view.page === 'decline_closed') {
    const { declineAction: action, backUrl } = view;
    return { action, forGood: true, submit: words.decline.forGood, back, backUrl };
  }
  if (view.page === 'unsubscribe') {
    const { action, backUrl } = view;
    return { action, forGood: false, submit: words.unsubscribe.submit, back, backUrl };
  }
  return null;
}
