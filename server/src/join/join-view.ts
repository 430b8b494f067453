import type { AskedConsent, JoinField, NewerState } from '../../../shared/contracts/join';
import type { Language } from '../../../shared/contracts/languages';
import type { Renewal } from '../../../shared/contracts/states';
import type { ConsentFault } from '../domain/consents';
import type { FieldFault } from '../domain/field-faults';
import type { StatePage } from '../words';
import type { FieldProblem } from './problems';

/** The data that every page has; a page leaves out what is empty. */
export interface Frame {
  language: Language;
  /** IANA name of the time zone for dates. */
  timeZone: string;
  /** The organisation's name. */
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
  /** The person's name as it is stored; null if it is not known. */
  name: string | null;
  programs: { name: string }[];
  /** Null while the validity has not started. */
  expiresAt: Date | null;
  /** Where the form to decline posts to. */
  declineAction: string;
  /** The fields that the site asks for beside the password. */
  fields?: JoinFieldView[];
  /** The check boxes for what the site asks to agree to. */
  consents?: JoinConsentView[];
}

export interface JoinConsentView extends AskedConsent {
  /** True: the box is ticked, because the invitee ticked it before. */
  agreed: boolean;
  problem?: ConsentFault;
}

export interface JoinFieldView extends JoinField {
  /** The initial value of the control; may be empty. */
  value: string;
  problem?: Pick<FieldFault, 'code' | 'values'>;
}

interface WithPassword {
  /** Address of the script that lets people see what they type. */
  scriptUrl: string;
}

interface PasswordView extends Offer, WithPassword {
  page: 'password';
  /** The minimum length of a password. */
  minLength: number;
  problems?: {
    password?: FieldProblem;
    passwordConfirmation?: FieldProblem;
    /** The problem that concerns no single field. */
    form?: FieldProblem;
  };
}

/** The page for an invitee whose address has an account already: its password accepts the invitation. */
interface SignInView extends Offer, WithPassword {
  page: 'sign_in';
  problems?: { password?: FieldProblem; form?: FieldProblem };
}

/** The page for an account that was made through another sign-in provider and has no password. */
interface SignInElsewhereView extends Offer {
  page: 'sign_in_elsewhere';
  signInUrl?: string | null;
}

/** The page for somebody who is signed in to the account with this address. */
interface SignedInView extends Offer {
  page: 'signed_in';
  problems?: { form?: FieldProblem };
}

/** The page for somebody who is signed in to an account with another address. */
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
  /** Address of the invitation's page. */
  backUrl: string;
}

/** The page of a closed invitation, whose owner may want no more invitations. */
interface DeclineClosedView {
  page: 'decline_closed';
  maskedEmail: string;
  declineAction: string;
  backUrl: string;
}

interface DeclineDoneView {
  page: 'decline_done';
  forGood: boolean;
  /** True if this request closed the invitation. */
  isClosed: boolean;
}

/** The page that asks before letters are stopped. */
interface UnsubscribeView {
  page: 'unsubscribe';
  maskedEmail: string;
  /** Where the form posts to. */
  action: string;
  backUrl: string;
}

interface UnsubscribedView {
  page: 'unsubscribed';
  /** Address of the invitation's page; null if the invitation is not open any more. */
  backUrl: string | null;
}

interface ExpiredView {
  page: 'expired';
  /** The way to a new invitation, and where its form posts to. */
  renew?: { renewal: Renewal; action: string } | null;
}

interface ReplacedView {
  page: 'replaced';
  /** The state of the newest invitation. */
  newer: NewerState;
  /** The time when its letter was sent. */
  sentAt: Date | null;
  /** The apps for somebody who has accepted it. */
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

/** Links to the apps as in the settings; empty or null ones are left out. */
export interface AppLinks {
  webAppUrl?: string | null;
  appStoreUrl?: string | null;
  googlePlayUrl?: string | null;
}

/** The part of a page that depends on which page it is. */
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

/**
 * Tells the pages with an offer. It looks at the page and not at the keys, because a caller may pass more
 * than a page shows.
 */
export const isOffer = <View extends PageView>(view: View): view is Extract<View, Offer> =>
  offering.has(view.page);
