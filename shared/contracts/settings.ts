import type { One } from './common';
import type { Language } from './languages';
import type { FieldType, RenewalRule } from './states';

/** Everything in Settings › Member invites. `PUT /member-invites/settings` takes any part of it. */
export interface Settings {
  booking: {
    /** True: only validated members may book, and invitations may be sent. Off by default. */
    memberOnlyBooking: boolean;
  };
  invitations: {
    /** Days for which a link is valid from the first sending, 1 to 90. */
    validDays: number;
    /** One reminder is sent this many days before the link expires, 0 to 89; 0: none. */
    reminderDays: number;
    /** The effect when the owner of an expired link asks for a new one. */
    renewal: RenewalRule;
    /** Document id of the users-permissions role given on acceptance; null: the default of users-permissions. */
    defaultRole: string | null;
    /** Attributes of the member type that the join page asks for, in this order. */
    fields: string[];
  };
  joining: {
    /** The check boxes of the join page, in this order; 10 at most. */
    consents: ConsentSetting[];
    /** People below this age in years cannot join, 1 to 120; 0: the join page does not ask for the age. */
    minimumAge: number;
    /**
     * Attribute of the member type that keeps the date of birth; the join page then asks for it. Null: the date
     * is checked and not stored.
     */
    dateOfBirthField: string | null;
  };
  organisation: {
    /** The name that members know; it stands in subjects, letters and on the join page. */
    name: string;
    /**
     * The language of letters and pages for people whose own is not known, and of the texts in the sections
     * below.
     */
    language: Language;
    /** IANA name of the time zone for dates. */
    timeZone: string;
    /** Address of a logo for the join page; letters hold no image. */
    logoUrl: string;
    /** The colour of the join page's buttons and links: `#rrggbb`. Empty: the plugin's own. */
    colour: string;
    /** Display name before the sender's address. Empty: the organisation's name. */
    fromName: string;
    replyTo: string;
    supportAddress: string;
    privacyUrl: string;
    /** Page of the site where members who forgot their password set a new one. */
    forgotPasswordUrl: string;
    /** The addresses that are notified of undelivered letters. Empty: the admin who sent the batch. */
    noticesTo: string[];
  };
  invitationLetter: InvitationTexts & {
    videoUrl: string;
    /** True: the letter names the admin who invites. */
    namesInviter: boolean;
  };
  welcomeLetter: WelcomeTexts & {
    enabled: boolean;
    appStoreUrl: string;
    googlePlayUrl: string;
    webAppUrl: string;
  };
  /** Notifies members, in a letter of its own, that a password was set for their account. */
  receiptLetter: { enabled: boolean };
  /**
   * The texts of the two letters in other languages than `organisation.language`, whose own entry is not read
   * here. Empty texts are replaced by the plugin's own words. There is an entry for each language that the
   * site speaks.
   */
  translations: Record<Language, LetterTexts>;
}

/** One check box of the join page. */
export interface ConsentSetting {
  /** Names the consent in records and requests, such as `terms`: small letters, digits, `-` and `_`. */
  key: string;
  /** The organisation's own name for these words, such as `2` or `May 2026`. It stands in every record. */
  version: string;
  /** True: nobody joins without it. */
  required: boolean;
  /**
   * The words beside the box, by language. People whose language has none read those in the site's language,
   * else in English, else in any other; at least one language must have some.
   */
  words: Partial<Record<Language, string>>;
  /** A page with the whole text, such as the terms of use. Empty: there is none. */
  url: string;
}

/** Texts written by admins; empty: the plugin's own words. */
export interface InvitationTexts {
  subject: string;
  heading: string;
  text: string;
  buttonText: string;
  /** The benefits of joining, one per line. */
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
 * The words of letters in a language in which admins have written nothing, with `{organisation}` in the place
 * of its name.
 */
export interface StandardTexts {
  /** Replaces the organisation's name if none is set. */
  unnamed: string;
  invitationLetter: Omit<InvitationTexts, 'benefits'>;
  welcomeLetter: WelcomeTexts;
}

export type SettingsResponse = One<Settings>;

/** `GET /member-invites/settings` */
export type GetSettingsResponse = SettingsResponse & {
  meta: {
    standardTexts: Record<Language, StandardTexts>;
    /** Set in the configuration; null: old records keep what they say of a person. */
    retentionDays: number | null;
  };
};

/** `GET /member-invites/settings/choices`: the choices for the settings. */
export type SettingsChoicesResponse = One<{
  /** Roles of users-permissions, without the public one. */
  roles: { id: string; name: string }[];
  /** Attributes of the member type that the join page can ask for. */
  fields: { name: string; type: FieldType }[];
}>;
