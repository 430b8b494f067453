import type { One, Timestamp } from './common';
import type { Language } from './languages';
import type { FieldType, InvitationState, Renewal } from './states';

/** What the settings have the invitee asked for. What is stored of it already is not told. */
export interface JoinField {
  name: string;
  type: FieldType;
  required: boolean;
  /** In the language of the answer. */
  label: string;
  /** Of an enumeration: the values to choose from. */
  options?: string[];
  /** What to show for each of them, in the language of the answer. */
  optionLabels?: Record<string, string>;
  /** In characters. */
  minLength?: number;
  maxLength?: number;
  /** Of a number, or of a date as `2025-01-31`. */
  min?: number | string;
  max?: number | string;
}

/**
 * `POST /api/member-invites/invitation/lookup` with `{ token }`: all that the built-in join page knows.
 * Settings that are empty are null.
 */
export type LookupResponse = One<{
  state: InvitationState;
  /** Of the member, else of the batch, else of the site: what a page for this reader speaks. */
  language: Language;
  /** `j•••@example.org`: enough to recognise one's own address, not to learn another's. */
  maskedEmail: string;
  /** First and last name as they are stored. Null where neither is, and once the invitation is closed. */
  name: string | null;
  organisation: string;
  /** `colour` is `#rrggbb` as it was chosen: whoever uses it sees to the contrast. */
  brand: { logoUrl: string | null; colour: string | null };
  supportAddress: string | null;
  privacyUrl: string | null;
  /** Where members who forgot their password set a new one. */
  forgotPasswordUrl: string | null;
  /** Where members go once they have joined. */
  apps: { webAppUrl: string | null; appStoreUrl: string | null; googlePlayUrl: string | null };
  programs: { name: string }[];
  expiresAt: Timestamp | null;
  /**
   * Set a password, or sign in to the account that has this address already. Once the invitation is
   * closed it follows from the state alone: nothing is told of accounts.
   */
  needs: 'password' | 'sign-in';
  /** In characters; beside it a password has at most 72 bytes, and a site may have rules of its own. */
  passwordMinLength: number;
  fields: JoinField[];
  /** Of an expired one: what `renew` would do. Null: nothing. */
  renewal: Renewal | null;
  /** Of a replaced one: how the member's newest invitation fares. Null: there is none, as for a member deleted. */
  newer: Newer | null;
}>;

/**
 * Of the member's newest invitation. While it is open: its letter was sent, is still to be sent
 * (`sending`), or will not arrive (`undelivered`: it failed, bounced or was dropped). After that:
 * `accepted`, or `closed`, which is expired, cancelled or declined.
 */
export type NewerState = 'sent' | 'sending' | 'undelivered' | 'accepted' | 'closed';

export interface Newer {
  state: NewerState;
  /** When its letter left, where `state` is `sent`. */
  sentAt: Timestamp | null;
}

/**
 * `POST /api/member-invites/invitation/accept`. The address is the invitation's and cannot be sent. The
 * fields that `lookup` lists go beside these keys, by their names; one left empty stays as it is stored.
 */
export interface AcceptRequest {
  token: string;
  /** At most 72 bytes; needed unless signed in. */
  password?: string;
  username?: string;
}

/** As users-permissions answers a sign-in; `jwt` is absent where `signInOnAccept` is off. */
export interface AcceptResponse {
  jwt?: string;
  /** In `refresh` mode, unless sent as a cookie. */
  refreshToken?: string;
  /** As users-permissions shows it to its owner. */
  user: unknown;
}

/** `POST /api/member-invites/invitation/decline` */
export interface DeclineRequest {
  token: string;
  /** Never invite this address again. May also be said of one that is closed, but not once a member. */
  forGood?: boolean;
}

/** `declined`; of one that was closed already, the state that it stays in. */
export type DeclineResponse = One<{ state: InvitationState }>;

/** `POST /api/member-invites/invitation/renew` of an expired invitation, answered with 202. */
export interface RenewRequest {
  token: string;
}

/** The same whoever asks and however often: `send` does not say that a letter really leaves. */
export type RenewResponse = One<{ renewal: Renewal }>;

/** `GET /api/member-invites/booking-settings` */
export type BookingSettingsResponse = One<{ memberOnlyBooking: boolean }>;
