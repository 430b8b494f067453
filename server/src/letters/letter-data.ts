import type { Language } from '../../../shared/contracts/languages';
import type { InvitationTexts, Settings, WelcomeTexts } from '../../../shared/contracts/settings';
import type { RenderedLetter } from './letter-content';

interface Frame {
  /** What the whole letter is written in. */
  language: Language;
  /** As in the settings; any of it may be empty. Dates are told in its `timeZone`. */
  organisation: Settings['organisation'];
}

interface Reader {
  email: string;
  firstName: string | null;
  lastName: string | null;
}

/** Of the invitation and of its reminder. */
export interface InvitationData extends Frame {
  member: Reader;
  program: { name: string } | null;
  /** Name of the admin who invites; null where the settings do not tell it, or nobody does. */
  inviter: string | null;
  /** Written by admins, the batch's words before the settings'; empty: the plugin's own. */
  texts: InvitationTexts;
  /** Of the batch, in addition; may be empty. */
  message: string;
  videoUrl: string;
  /** The personal link. A letter without it in both parts is refused. */
  link: string;
  /** Where the invitee says no: a page of the plugin's, whatever front end the site has. */
  declineLink: string;
  expiresAt: Date;
}

export interface WelcomeData extends Frame {
  member: Reader;
  /** What the member has access to. */
  programs: { name: string }[];
  /** Written by admins; empty: the plugin's own. */
  texts: WelcomeTexts;
  webAppUrl: string;
  appStoreUrl: string;
  googlePlayUrl: string;
}

export interface ReceiptData extends Frame {
  member: Reader;
  /** When the password was set. */
  setAt: Date;
}

/** To the organisation: letters of one batch that could not be delivered. */
export interface NoticeData extends Frame {
  batch: { createdAt: Date; total: number };
  /** `reason` is what the far end answered: text, whatever it holds. */
  problems: { email: string; reason: string }[];
  /** How many more there are than listed. */
  more: number;
  /** Page of the panel that lists them; null where the panel has no address. */
  panelUrl: string | null;
}

/** To the organisation: the owner of an expired link asks for a new one. */
export interface RenewalNoticeData extends Frame {
  member: Reader;
  program: { name: string } | null;
  /** When the invitation ended. */
  expiredAt: Date;
  panelUrl: string | null;
}

/** The letters there are, each with what it is written from. */
export interface LetterData {
  invitation: InvitationData;
  reminder: InvitationData;
  welcome: WelcomeData;
  receipt: ReceiptData;
  notice: NoticeData;
  renewalNotice: RenewalNoticeData;
}

export const letterNames = [
  'invitation',
  'reminder',
  'welcome',
  'receipt',
  'notice',
  'renewalNotice',
] as const satisfies (keyof LetterData)[];

export type LetterName = (typeof letterNames)[number];

/** Which letter, and what it is written from. */
export type LetterToWrite = {
  [Name in LetterName]: { name: Name; data: LetterData[Name] };
}[LetterName];

/**
 * Writes one kind of letter instead of the plugin. `standard()` is the letter as the plugin has it, to
 * change a part of it only.
 */
export type LetterLayout<Name extends LetterName> = (
  data: LetterData[Name] & { standard: () => RenderedLetter },
) => RenderedLetter | Promise<RenderedLetter>;

/** `letters` in the plugin's config. */
export type LetterLayouts = { [Name in LetterName]?: LetterLayout<Name> };
