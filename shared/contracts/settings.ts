import type { One } from './common';
import type { Language } from './languages';
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
    /** Of letters and pages for whom no other is known, and of the texts in the sections below. */
    language: Language;
    /** IANA name of the time zone that dates are told in. */
    timeZone: string;
    /** Shown on the join page; letters hold no image. */
    logoUrl: string;
    /** Of the join page's buttons and links: `#rrggbb`. Empty: the plugin's own. */
    colour: string;
    /** Display name before the sender's address. Empty: the organisation's name. */
    fromName: string;
    replyTo: string;
    supportAddress: string;
    privacyUrl: string;
    /** Page of the site where members who forgot their password set a new one. */
    forgotPasswordUrl: string;
    /** Who is told of letters that cannot be delivered. Empty: the admin who sent the batch. */
    noticesTo: string[];
  };
  invitationLetter: InvitationTexts & {
    videoUrl: string;
    /** Whether the letter tells the name of the admin who invites. */
    namesInviter: boolean;
  };
  welcomeLetter: WelcomeTexts & {
    enabled: boolean;
    appStoreUrl: string;
    googlePlayUrl: string;
    webAppUrl: string;
  };
  /** Tells members, in a letter of its own, that a password was set for their account. */
  receiptLetter: { enabled: boolean };
  /**
   * The texts of the two letters in the languages besides `organisation.language`, whose own entry here
   * is not read. What is empty is said in the plugin's words. There is an entry for each language that the
   * site speaks.
   */
  translations: Record<Language, LetterTexts>;
}

/** Written by admins; empty: the plugin's own words. */
export interface InvitationTexts {
  subject: string;
  heading: string;
  text: string;
  buttonText: string;
  /** What members can do, a line each. */
  benefits: string[];
}

export interface WelcomeTexts {
  subject: string;
  text: string;
}

export interface LetterTexts {
  invitationLetter: InvitationTexts;
  welcomeLetter: WelcomeTexts;
}

/** Any part of `T`, at any depth; lists are replaced whole. */
export type PartOf<T> = T extends unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: PartOf<T[K]> }
    : T;

export type UpdateSettingsRequest = PartOf<Settings>;

/**
 * What the letters say in a language where admins have written nothing, with `{organisation}` in the
 * place of its name.
 */
export interface StandardTexts {
  /** Stands for the organisation's name where none is set. */
  unnamed: string;
  invitationLetter: Omit<InvitationTexts, 'benefits'>;
  welcomeLetter: WelcomeTexts;
}

export type SettingsResponse = One<Settings>;

/** `GET /member-invites/settings` */
export type GetSettingsResponse = SettingsResponse & {
  meta: { standardTexts: Record<Language, StandardTexts> };
};

/** `GET /member-invites/settings/choices`: what the settings can be chosen from. */
export type SettingsChoicesResponse = One<{
  /** Roles of users-permissions, without the public one. */
  roles: { id: string; name: string }[];
  /** Attributes of the member type that the join page can ask for. */
  fields: { name: string; type: string }[];
}>;
