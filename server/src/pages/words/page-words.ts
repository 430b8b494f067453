import type { Renewal } from '../../../../shared/contracts/states';
import type { FaultCode, FaultLimits } from '../../domain/field-faults';
import type { ProblemCode } from '../problems';
import type { ReplacedWords } from './replaced';

export interface Said {
  heading: string;
  paragraphs: string[];
}

/** Pages of which nothing is to be known but that they are shown. */
export type StatePage =
  | 'cancelled'
  | 'declined'
  | 'unknown'
  | 'account_blocked'
  /** What was posted is none of our forms. */
  | 'bad_form'
  /** Something failed on our side, perhaps after an acceptance. */
  | 'trouble'
  /** The link of a preview or a test letter. */
  | 'sample';

/** Pages that say the same to everybody, but for the organisation's name. */
export type PlainPage =
  | 'password'
  | 'sign_in'
  | 'signed_in'
  | 'done'
  | 'accepted'
  | 'decline'
  | 'decline_closed'
  | 'unsubscribe'
  | 'expired'
  | StatePage;

type Sentence<Values> = (values: Values) => string;

/** Everything the join pages say, in one language. */
export interface PageWords {
  /** Stands for the organisation's name where none is set: never first in a sentence. */
  unnamed: string;
  /** Before the title of a page that comes back with something to mend. */
  errorTitle: string;
  askUs: string;
  writeTo: (address: string) => string;
  privacy: string;
  programs: string;
  apps: { webApp: string; appStore: string; googlePlay: string };
  signIn: string;
  forgotPassword: string;
  /** For an account that has none yet. */
  setPassword: string;
  /** For whom the invitation is; `name` may be empty. */
  identity: Sentence<{ name: string; address: string }>;
  expires: (date: string) => string;
  newPassword: {
    label: string;
    hint: (minLength: number) => string;
    confirmation: string;
    submit: string;
  };
  accountPassword: { label: string; submit: string };
  /** On the button beside a password. */
  showPassword: { show: string; hide: string };
  joinSignedIn: string;
  /** Stands first in a list where nothing is chosen. */
  chooseOne: string;
  /** The answers to choose from where a field is one or the other. */
  yesOrNo: { yes: string; no: string };
  fieldLabels: { firstName: string; lastName: string };
  decline: {
    summary: string;
    explanation: string;
    forGood: string;
    submit: string;
    back: string;
  };
  /** Below the question on the page of the same name, and on that of a closed invitation. */
  unsubscribe: { submit: string; back: string };
  toInvitation: string;
  problems: Record<ProblemCode, Sentence<FaultLimits>>;
  faults: Record<FaultCode, Sentence<FaultLimits>>;
  pages: Record<PlainPage, (organisation: string) => Said>;
  replaced: ReplacedWords;
  /** `canSignIn`, `canSetPassword`: the site has a page for it. */
  signInElsewhere: (p: {
    organisation: string;
    canSignIn: boolean;
    canSetPassword: boolean;
  }) => Said;
  wrongAccount: (p: { organisation: string; address: string }) => Said;
  /** `isClosed`: the invitation was, by this. */
  declineDone: (p: { organisation: string; forGood: boolean; isClosed: boolean }) => Said;
  unsubscribed: (p: { organisation: string; isOpen: boolean }) => Said;
  /** Of an expired invitation: the offer, its button, and what is said when it was taken. */
  renew: Record<
    Renewal,
    {
      offer: (organisation: string) => string;
      submit: string;
      done: (organisation: string) => Said;
    }
  >;
  tooMany: (minutes: number) => Said;
}
