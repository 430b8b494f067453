import type { One, Timestamp } from './common';
import type { FieldType, InvitationState, Renewal } from './states';

/** What the settings have the invitee asked for. What is stored of it already is not told. */
export interface JoinField {
  name: string;
  type: FieldType;
  required: boolean;
  /** Of an enumeration. */
  options?: string[];
}

/** `POST /api/member-invites/invitation/lookup` with `{ token }` */
export type LookupResponse = One<{
  state: InvitationState;
  /** `j••••@example.org`: enough to recognise one's own address, not to learn another's. */
  maskedEmail: string;
  organisation: string;
  programs: { name: string }[];
  expiresAt: Timestamp | null;
  /** Set a password, or sign in to the account that has this address already. */
  needs: 'password' | 'sign-in';
  fields: JoinField[];
}>;

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
  /** Never invite this address again. */
  forGood?: boolean;
}

export type DeclineResponse = One<{ state: 'declined' }>;

/** `POST /api/member-invites/invitation/renew` of an expired invitation, answered with 202. */
export interface RenewRequest {
  token: string;
}

/** The same whoever asks and however often: `send` does not say that a letter really leaves. */
export type RenewResponse = One<{ renewal: Renewal }>;

/** `GET /api/member-invites/booking-settings` */
export type BookingSettingsResponse = One<{ memberOnlyBooking: boolean }>;
