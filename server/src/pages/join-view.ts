import type { JoinField } from '../../../shared/contracts/join';
import type { Renewal } from '../../../shared/contracts/states';

/** What every page knows; all of it may be absent, as for an unknown link. */
interface Frame {
  /** BCP 47; English where it is not spoken here. */
  language?: string | null;
  /** Its name; may be empty. */
  organisation: string;
  supportAddress?: string;
  privacyUrl?: string;
}

/** What the invitee is offered, on the pages that let them answer. */
interface Offer {
  /** As `lookup` shows it: `j••••@example.org`. */
  maskedEmail: string;
  programs: { name: string }[];
  /** Null while the clock has not started. */
  expiresAt: Date | null;
  /** Where the form to decline posts to, relative to the page. */
  declineAction: string;
  /** What the site asks for beside the password. */
  fields?: JoinFieldView[];
}

export interface JoinFieldView extends JoinField {
  /** What the control holds at first; may be empty. */
  value: string;
  /** A sentence ready to be shown. */
  problem?: string;
}

/** A code with words of its own here, or a sentence ready to be shown (the site's password rules). */
export type FieldProblem =
  | 'password_missing'
  | 'password_too_long'
  | 'passwords_differ'
  | 'password_wrong'
  | { text: string };

interface PasswordView extends Offer {
  page: 'password';
  problems?: {
    password?: FieldProblem;
    passwordConfirmation?: FieldProblem;
    /** Not about one field. */
    form?: FieldProblem;
  };
}

/** An account has this address already: its password joins with it. */
interface SignInView extends Offer {
  page: 'sign_in';
  problems?: { password?: FieldProblem; form?: FieldProblem };
}

/** The account was made through another sign-in provider and has no password to ask for. */
interface SignInElsewhereView extends Offer {
  page: 'sign_in_elsewhere';
  signInUrl?: string;
}

interface DoneView {
  page: 'done';
  programs: { name: string }[];
  apps?: AppLinks;
}

interface DeclineDoneView {
  page: 'decline_done';
  forGood: boolean;
}

interface ExpiredView {
  page: 'expired';
  /** What its owner may do about it, and where that form posts to, relative to the page. */
  renew?: { renewal: Renewal; action: string } | null;
}

interface RenewDoneView {
  page: 'renew_done';
  renewal: Renewal;
}

interface TooManyView {
  page: 'too_many';
  retryInMinutes: number;
}

interface AcceptedView {
  page: 'accepted';
  apps?: AppLinks;
}

export type StatePage =
  | 'cancelled'
  | 'declined'
  | 'replaced'
  | 'unknown'
  | 'account_blocked'
  /** Something failed on our side; the link still works. */
  | 'trouble';

/** As the welcome letter's settings have them; empty: left out. */
export interface AppLinks {
  webAppUrl?: string;
  appStoreUrl?: string;
  googlePlayUrl?: string;
}

export type JoinView = Frame &
  (
    | PasswordView
    | SignInView
    | SignInElsewhereView
    | DoneView
    | DeclineDoneView
    | ExpiredView
    | RenewDoneView
    | TooManyView
    | AcceptedView
    | { page: StatePage }
  );
