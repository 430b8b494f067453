import type { NewerState } from '../../../shared/contracts/join';
import type { Renewal } from '../../../shared/contracts/states';
import type { DeliveryTrouble } from '../domain/delivery-trouble';
import type { FaultCode } from '../domain/field-faults';
import type { PasswordFaultCode } from '../domain/password-faults';

declare const places: unique symbol;

/**
 * A text with placeholders such as `{organisation}`. The type names the values that it is filled with; a text
 * without a type argument has none.
 */
export type Text<Places extends string = never> = string & { [places]?: Places };

/**
 * A text that depends on a number: one form for each plural category that the language has
 * (`Intl.PluralRules`), and `other` for all that have no form of their own.
 */
export type Counted<Places extends string> = Partial<Record<PluralCategory, Text<Places>>> & {
  other: Text<Places>;
};

/** The text of a page: a heading and as many paragraphs as the language needs. */
export interface Page<Places extends string = 'organisation'> {
  heading: Text<Places>;
  paragraphs: Text<Places>[];
}

/**
 * Everything that letters and join pages say in one language. `{organisation}` is the organisation's name,
 * which may stand without an article and begin with any letter, or `unnamed` if the settings have none.
 */
export interface Words {
  letters: LetterWords;
  pages: PageWords;
}

export interface LetterWords {
  /** Stands for the organisation's name if none is set: always an object of the sentence. */
  unnamed: Text;
  hello: Text<'name'>;
  /** Greets a reader whose name is not known. */
  helloUnnamed: Text;
  /** Is followed by names, one per line, or by none. */
  kindRegards: Text;
  /** Is followed by the address. */
  askUs: Text;
  privacy: Text;
  invitation: {
    subject: Text<'organisation'>;
    subjectWithProgram: Text<'organisation' | 'program'>;
    heading: Text<'organisation'>;
    text: Text<'organisation'>;
    /** Replaces `text` if the settings show who invites. */
    textFromInviter: Text<'organisation' | 'inviter'>;
    /** Is added if the admin's own wording does not name the program. */
    program: Text<'program'>;
    whatToDo: Text;
    noteTitle: Text<'organisation'>;
    /** Stands above a list, as the beginning of each of its lines. */
    benefits: Text;
    button: Text;
    linkHint: Text;
    expires: Text<'date'>;
    video: Text;
    /** Tells why this person gets the letter. */
    why: Text<'organisation' | 'email'>;
    /** Replaces `why` if the settings show who invites. */
    whyFromInviter: Text<'organisation' | 'email' | 'inviter'>;
    notExpected: Text;
    /** Stands before the link that declines. */
    tellUs: Text;
    decline: Text;
  };
  reminder: {
    /** `{subject}` is the subject of the invitation. */
    subject: Text<'subject'>;
    text: Text<'organisation' | 'date'>;
  };
  welcome: {
    subject: Text<'organisation'>;
    heading: Text<'organisation'>;
    text: Text<'organisation'>;
    signIn: Text<'email'>;
    button: Text;
    linkHint: Text;
    /** Stands above the list of programs. */
    programs: Text;
    appStore: Text;
    googlePlay: Text;
  };
  receipt: {
    subject: Text<'organisation'>;
    heading: Text;
    text: Text<'organisation' | 'email' | 'date'>;
    wasYou: Text;
    /** Is followed by the link to set a new password, if there is one, and by the address for questions. */
    wasNotYou: Text;
    newPassword: Text;
  };
  /** Tells the organisation of letters that were not delivered. */
  notice: {
    subject: Counted<'count'>;
    heading: Counted<'count'>;
    /** `{count}` is the number of addresses in the batch. */
    text: Counted<'count' | 'date'>;
    list: Text;
    more: Text<'count'>;
    /** Tells what the organisation can do, by what was wrong. */
    advice: Record<DeliveryTrouble, Text>;
    button: Text;
  };
  /** Tells the organisation that somebody asks for a new invitation. */
  renewal: {
    subject: Text<'person'>;
    heading: Text;
    text: Text<'person' | 'date'>;
    textWithProgram: Text<'person' | 'program' | 'date'>;
    whatToDo: Text;
    button: Text;
  };
  /** Tells the owner of an account that its user name was somebody else's address, and what it is now. */
  renamed: {
    subject: Text<'organisation'>;
    heading: Text;
    text: Text<'organisation' | 'before' | 'after'>;
    signIn: Text<'email'>;
  };
  /** Tells the organisation of accounts that had the address of a new member as their user name. */
  renaming: {
    subject: Text<'person'>;
    heading: Text;
    text: Text<'person'>;
    /** Stands above the accounts with their user names before and after. */
    list: Text;
    whatToDo: Text;
  };
}

/** The problems of a form as a whole or of its passwords. */
export type ProblemCode =
  PasswordFaultCode | 'passwords_differ' | 'password_wrong' | 'address_in_use' | 'role_missing';

/** The pages that show no data of their own. */
export type StatePage =
  | 'cancelled'
  | 'declined'
  | 'unknown'
  | 'account_blocked'
  /** The posted data comes from none of our forms. */
  | 'bad_form'
  /** Something failed on our side, perhaps after an acceptance. */
  | 'trouble'
  /** The link of a preview or a test letter. */
  | 'sample';

/** The pages that say the same to everybody, except for the organisation's name. */
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

export interface PageWords {
  /** Stands for the organisation's name if none is set: never first in a sentence. */
  unnamed: Text;
  /** Stands before the title of a page that comes back with something to mend. */
  errorTitle: Text;
  /** Is followed by the address. */
  askUs: Text;
  writeTo: Text<'address'>;
  privacy: Text;
  /** Stands above the list of programs. */
  programs: Text;
  apps: { webApp: Text; appStore: Text; googlePlay: Text };
  signIn: Text;
  forgotPassword: Text;
  /** Is for an account that has no password yet. */
  setPassword: Text;
  /** Says for whom the invitation is. */
  identity: Text<'address'>;
  identityNamed: Text<'name' | 'address'>;
  expires: Text<'date'>;
  newPassword: {
    label: Text;
    hint: Text;
    /** Replaces `hint` if the site asks for a length. */
    hintWithLength: Text<'min'>;
    confirmation: Text;
    submit: Text;
  };
  accountPassword: { label: Text; submit: Text };
  /** Stands on the button beside a password. */
  showPassword: { show: Text; hide: Text };
  joinSignedIn: Text;
  /** Stands first in a list if nothing is chosen. */
  chooseOne: Text;
  /** The two answers of a yes-or-no field. */
  yesOrNo: { yes: Text; no: Text };
  fieldLabels: { firstName: Text; lastName: Text; dateOfBirth: Text };
  /** Stands at the check boxes for what the organisation asks to agree to. */
  consents: {
    /** Leads to the whole text, such as the terms of use. */
    link: Text;
    /** Follows the words of one that may be left out. */
    optional: Text;
    consent_required: Text;
    consent_changed: Text;
  };
  decline: { summary: Text; explanation: Text; forGood: Text; submit: Text; back: Text };
  /** Stands below the question on the page of the same name, and on that of a closed invitation. */
  unsubscribe: { submit: Text; back: Text };
  toInvitation: Text;
  problems: Record<ProblemCode, Text<'min' | 'max'>>;
  faults: Record<FaultCode, Text<'min' | 'max'>>;
  pages: Record<PlainPage, Page>;
  /** Says which state the newer invitation has that replaced this one. */
  replaced: Record<Exclude<NewerState, 'sent'> | 'sentUndated', Page> & {
    sent: Page<'organisation' | 'date'>;
  };
  signInElsewhere: {
    heading: Text<'organisation'>;
    noPassword: Text;
    /** Is shown if the site has a page to sign in. */
    signIn: Text;
    /** Is shown if it also has a page to set a password. */
    orSetPassword: Text;
    /** Is shown if that is the only page it has. */
    setPassword: Text;
    /** Ends the page if the site has one of the two. */
    again: Text<'organisation'>;
    /** Ends the page if the site has neither. */
    askUs: Text<'organisation'>;
  };
  wrongAccount: Page<'organisation' | 'address'>;
  declineDone: {
    heading: Text;
    /** Is shown if declining closed the invitation. */
    closed: Text<'organisation'>;
    /** Is shown if it was closed before. */
    thanks: Text;
    forGood: Text;
    changeOfMind: Text<'organisation'>;
  };
  unsubscribed: {
    heading: Text;
    text: Text<'organisation'>;
    stillOpen: Text;
    changeOfMind: Text<'organisation'>;
  };
  /** Offers the owner of an expired invitation a new one, and answers once they have asked. */
  renew: Record<Renewal, { offer: Text<'organisation'>; submit: Text; done: Page }>;
  tooMany: { heading: Text; text: Text; retry: Counted<'minutes'> };
}

/**
 * A language that a site adds or changes. Texts that it leaves out are the plugin's own in that language, or
 * English if the plugin does not speak it. A page's paragraphs, and the forms of a text that depends on a
 * number, are replaced together.
 */
export type PartialWords = PartOfWords<Words>;

/** The plural categories of `Intl.PluralRules`. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type PartOfWords<T> = T extends string | readonly string[]
  ? T
  : keyof T extends PluralCategory
    ? T
    : { [K in keyof T]?: PartOfWords<T[K]> };

/** The languages that a site adds or rewords, by code: `languages` in the plugin's config. */
export type OwnLanguages = Record<string, PartialWords>;
