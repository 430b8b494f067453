import type { JoinField, NewerState } from '../../../shared/contracts/join';
import type { Language } from '../../../shared/contracts/languages';
import type { Renewal } from '../../../shared/contracts/states';
import type { FieldFault } from '../domain/field-faults';
import type { StatePage } from '../words';
import type { FieldProblem } from './problems';

/** What every page knows; what is empty is left out of it. */
export interface Frame {
  language: Language;
  /** IANA name of the zone that dates are told in. */
  timeZone: string;
  /** Its name. */
  organisation: string;
  logoUrl?: string;
  /** `#rrggbb` */
  colour?: string;
  supportAddress?: string;
  privacyUrl?: string;
  forgotPasswordUrl?: string;
}

/** Addresses are relative to the page. */
interface Offer {
  /** As `lookup` shows it: `j•••@example.org`. */
  maskedEmail: string;
  /** Of the person, as it is stored; null where it is not known. */
  name: string | null;
  programs: { name: string }[];
  /** Null while the clock has not started. */
  expiresAt: Date | null;
  /** Where the form to decline posts to. */
  declineAction: string;
  /** What the site asks for beside the password. */
  fields?: JoinFieldView[];
}

export interface JoinFieldView extends JoinField {
  /** What the control holds at first; may be empty. */
  value: string;
  problem?: Pick<FieldFault, 'code' | 'values'>;
}

interface WithPassword {
  /** Of the script that lets people see what they type. */
  scriptUrl: string;
}

interface PasswordView extends Offer, WithPassword {
  page: 'password';
  /** The least characters of a password. */
  minLength: number;
  problems?: {
    password?: FieldProblem;
    passwordConfirmation?: FieldProblem;
    /** Not about one field. */
    form?: FieldProblem;
  };
}

/** An account has this address already: its password joins with it. */
interface SignInView extends Offer, WithPassword {
  page: 'sign_in';
  problems?: { password?: FieldProblem; form?: FieldProblem };
}

/** The account was made through another sign-in provider and has no password to ask for. */
interface SignInElsewhereView extends Offer {
  page: 'sign_in_elsewhere';
  signInUrl?: string | null;
}

/** The session of the account with this address asks. */
interface SignedInView extends Offer {
  page: 'signed_in';
  problems?: { form?: FieldProblem };
}

/** The session of an account with another address asks. */
interface WrongAccountView {
  page: 'wrong_account';
  maskedEmail: string;
}

interface DoneView {
  page: 'done';
  programs: { name: string }[];
  apps?: AppLinks;
}

interface DeclineView {
  page: 'decline';
  maskedEmail: string;
  name: string | null;
  declineAction: string;
  /** Of the invitation. */
  backUrl: string;
}

/** Nothing is left to decline, but its owner may want to be invited no more. */
interface DeclineClosedView {
  page: 'decline_closed';
  maskedEmail: string;
  declineAction: string;
  backUrl: string;
}

interface DeclineDoneView {
  page: 'decline_done';
  forGood: boolean;
  /** Whether this closed the invitation. */
  isClosed: boolean;
}

/** Asks before it ends the letters. */
interface UnsubscribeView {
  page: 'unsubscribe';
  maskedEmail: string;
  /** Where the form posts to. */
  action: string;
  backUrl: string;
}

interface UnsubscribedView {
  page: 'unsubscribed';
  /** Of the invitation; null where it is not open any more. */
  backUrl: string | null;
}

interface ExpiredView {
  page: 'expired';
  /** What its owner may do about it, and where that form posts to. */
  renew?: { renewal: Renewal; action: string } | null;
}

interface ReplacedView {
  page: 'replaced';
  /** How the newest invitation fares. */
  newer: NewerState;
  /** When its letter left. */
  sentAt: Date | null;
  /** For who has joined by it. */
  apps?: AppLinks;
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

/** As the settings have them; what is empty or null is left out. */
export interface AppLinks {
  webAppUrl?: string | null;
  appStoreUrl?: string | null;
  googlePlayUrl?: string | null;
}

/** What is shown in the frame. */
export type PageView =
  | PasswordView
  | SignInView
  | SignInElsewhereView
  | SignedInView
  | WrongAccountView
  | DoneView
  | DeclineView
  | DeclineClosedView
  | DeclineDoneView
  | UnsubscribeView
  | UnsubscribedView
  | ExpiredView
  | ReplacedView
  | RenewDoneView
  | TooManyView
  | AcceptedView
  | { page: StatePage };

export type JoinView = Frame & PageView;

const offering = new Set<JoinView['page']>([
  'password',
  'sign_in',
  'sign_in_elsewhere',
  'signed_in',
]);

/** By the page and not by the keys present: a caller may pass more than a page shows. */
export const isOffer = <View extends PageView>(view: View): view is Extract<View, Offer> =>
  offering.has(view.page);
