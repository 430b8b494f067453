import type { One } from './common';
import type { RenewalRule } from './states';

/** Everything in Settings › Member invites. `PUT /member-invites/settings` takes any part of it. */
export interface Settings {
  booking: {
    /** Only validated members may book, and invitations may be sent. Off by default. */
    memberOnlyBooking: boolean;
  };
  invitations: {
    /** Days a link lives from the first sending, 1 to 90. */
    validDays: number;
    /** Days before the link expires at which one reminder is sent, 0 to 89; 0: none. */
    reminderDays: number;
    /** What happens when the owner of an expired link asks for a new one. */
    renewal: RenewalRule;
    /** Document id of the users-permissions role given on acceptance; null: the default of users-permissions. */
    defaultRole: string | null;
    /** Attributes of the member type that the join page asks for, in this order. */
    fields: string[];
  };
  organisation: {
    /** As members know it: named in subjects, letters and on the join page. */
    name: string;
    /** Display name before the sender's address. Empty: the organisation's name. */
    fromName: string;
    replyTo: string;
    supportAddress: string;
    privacyUrl: string;
    /** Who is told of letters that cannot be delivered. Empty: the admin who sent the batch. */
    noticesTo: string[];
  };
  invitationLetter: {
    subject: string;
    heading: string;
    text: string;
    buttonText: string;
    /** What members can do, a line each. */
    benefits: string[];
    videoUrl: string;
  };
  welcomeLetter: {
    enabled: boolean;
    subject: string;
    text: string;
    appStoreUrl: string;
    googlePlayUrl: string;
    webAppUrl: string;
  };
}

/** Any part of `T`, at any depth; lists are replaced whole. */
export type PartOf<T> = T extends unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: PartOf<T[K]> }
    : T;

export type UpdateSettingsRequest = PartOf<Settings>;

export type SettingsResponse = One<Settings>;

/** `GET /member-invites/settings/choices`: what the settings can be chosen from. */
export type SettingsChoicesResponse = One<{
  /** Roles of users-permissions, without the public one. */
  roles: { id: string; name: string }[];
  /** Attributes of the member type that the join page can ask for. */
  fields: { name: string; type: string }[];
}>;
