import type { One, Timestamp } from './common';
import type { Language } from './languages';
import type { FieldType, InvitationState, Renewal } from './states';

/** A field that the settings have chosen for the join page. The stored value is not shown. */
export interface JoinField {
  name: string;
  type: FieldType;
  required: boolean;
  /** The label in the language of the answer. */
  label: string;
  /** The values of an enumeration to choose from. */
  options?: string[];
  /** The label of each option, in the language of the answer. */
  optionLabels?: Record<string, string>;
  /** The least length in characters. */
  minLength?: number;
  maxLength?: number;
  /** The least value of a number, or of a date such as `2025-01-31`. */
  min?: number | string;
  max?: number | string;
  /** Set for the date of birth: people below this age in years cannot join. */
  minimumAge?: number;
}

/** A consent that the join page asks for. Show exactly these words, and never a box that is ticked already. */
export interface AskedConsent {
  key: string;
  version: string;
  /** True: nobody joins without it. */
  required: boolean;
  /** The words beside the box. */
  text: string;
  /** The page with the whole text. */
  url: string | null;
  /** The language of `text`: the reader's, else the site's, else English, else any that there is. */
  language: Language;
  /** Names these very words. It goes back with the answer, so that nothing is recorded that was not shown. */
  hash: string;
}

/**
 * `POST /api/member-invites/invitation/lookup` with `{ token }`: answers all that the built-in join page
 * knows. Empty settings are null.
 */
export type LookupResponse = One<{
  state: InvitationState;
  /** The language for a page to this reader: the member's, else the batch's, else the site's. */
  language: Language;
  /** `j•••@example.org`: enough to recognise one's own address, not to learn another's. */
  maskedEmail: string;
  /** First and last name as they are stored. Null where neither is, and once the invitation is closed. */
  name: string | null;
  organisation: string;
  /** `colour` is `#rrggbb` as it was chosen: a page that uses it must ensure enough contrast. */
  brand: { logoUrl: string | null; colour: string | null };
  supportAddress: string | null;
  privacyUrl: string | null;
  /** The page where members who forgot their password set a new one. */
  forgotPasswordUrl: string | null;
  /** The apps and pages for members who have joined. */
  apps: { webAppUrl: string | null; appStoreUrl: string | null; googlePlayUrl: string | null };
  programs: { name: string }[];
  expiresAt: Timestamp | null;
  /**
   * The next step of the invitee: setting a password, or signing in to an existing account with this address.
   * Once the invitation is closed it follows from the state alone and reveals nothing about accounts.
   */
  needs: 'password' | 'sign-in';
  /**
   * The minimum length in characters. A password also has at most 72 bytes, and a site may have rules of its
   * own.
   */
  passwordMinLength: number;
  fields: JoinField[];
  consents: AskedConsent[];
  /** The age in years below which nobody can join; one of `fields` then asks for the date of birth. */
  minimumAge: number | null;
  /** For an expired invitation: the effect of `renew`. Null: it has none. */
  renewal: Renewal | null;
  /**
   * For a replaced invitation: the state of the member's newest invitation. Null: there is none, for instance
   * because the member was deleted.
   */
  newer: Newer | null;
}>;

/**
 * The state of the member's newest invitation. While it is open: its letter was sent, is still to be sent
 * (`sending`), or will not arrive (`undelivered`: it failed, bounced or was dropped). After that: `accepted`,
 * or `closed`, which is expired, cancelled or declined.
 */
export type NewerState = 'sent' | 'sending' | 'undelivered' | 'accepted' | 'closed';

export interface Newer {
  state: NewerState;
  /** The time when its letter was sent, if `state` is `sent`. */
  sentAt: Timestamp | null;
}

/**
 * `POST /api/member-invites/invitation/accept`. The address is the invitation's and cannot be sent. The
 * fields that `lookup` lists go beside these keys, by their names; the stored value of an empty field is
 * kept.
 */
export interface AcceptRequest {
  token: string;
  /** At most 72 bytes; needed unless signed in. */
  password?: string;
  username?: string;
  /**
   * The answers to the `consents` of `lookup`, by key. Required ones must be agreed to; what was not shown is
   * left out.
   */
  consents?: ConsentAnswers;
}

/** By key: the `hash` of the words that were shown, and the answer. */
export type ConsentAnswers = Partial<Record<string, { hash: string; agreed: boolean }>>;

/** The answer of users-permissions to a sign-in; `jwt` is absent if `signInOnAccept` is off. */
export interface AcceptResponse {
  jwt?: string;
  /** Present in `refresh` mode, unless it is sent as a cookie. */
  refreshToken?: string;
  /** The account as users-permissions shows it to its owner. */
  user: unknown;
}

/** `POST /api/member-invites/invitation/decline` */
export interface DeclineRequest {
  token: string;
  /** Never invite this address again. It may also be requested for a closed invitation, but not by a member. */
  forGood?: boolean;
}

/** The state is `declined`; an invitation that was closed already keeps its state. */
export type DeclineResponse = One<{ state: InvitationState }>;

/** `POST /api/member-invites/invitation/renew` of an expired invitation, answered with 202. */
export interface RenewRequest {
  token: string;
}

/** The answer is the same for everybody and every time: `send` does not mean that a letter is really sent. */
export type RenewResponse = One<{ renewal: Renewal }>;

/** `GET /api/member-invites/booking-settings` */
export type BookingSettingsResponse = One<{ memberOnlyBooking: boolean }>;
