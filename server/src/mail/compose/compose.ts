import type { Core } from '@strapi/strapi';
import type { Note } from '../../../../shared/contracts/notes';
import type { Settings } from '../../../../shared/contracts/settings';
import { getConfig } from '../../get-config';
import { senderOf, writeLetter, type LetterToWrite } from '../../letters';
import type { LetterRow } from '../../store/records';
import { getSettings } from '../../settings/settings';
import { bookOf } from '../../words';
import type { Mail } from '../send';
import { contentOf } from './content';

export type ComposedLetter =
  | { mail: Mail; expiresAt: Date | null }
  /** The letter should not be sent any more, for this reason. */
  | { stale: Note };

/** Lets mail services stop letters of this kind with one click (RFC 8058). */
const unsubscribeHeaders = (link: string | undefined): Record<string, string> =>
  link === undefined
    ? {}
    : { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** Writes the mail of a letter, in the site's layout or the plugin's. @throws LayoutError */
export const writeMail = async (
  strapi: Core.Strapi,
  input: {
    letter: LetterToWrite;
    settings: Settings;
    to: string;
    /** If it is left out, the provider makes one. */
    messageId?: string;
    unsubscribeLink?: string;
  },
): Promise<Mail> => {
  const { letter, settings, to, messageId, unsubscribeLink } = input;
  const defaultFrom = strapi.config.get<string | undefined>('plugin::email.settings.defaultFrom');
  return {
    to,
    ...senderOf({ organisation: settings.organisation, defaultFrom }),
    ...(await writeLetter(letter, getConfig(strapi).letters, bookOf(strapi))),
    ...(messageId === undefined ? {} : { messageId }),
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribeLink) },
  };
};

/**
 * Writes the mail of a letter, or says why it should not leave any more.
 * @throws NotedError for an invitation without a usable link; LayoutError; Refusal `public_url_missing`
 */
export const composeLetter = async (
  strapi: Core.Strapi,
  { letter, now }: { letter: LetterRow; now: Date },
): Promise<ComposedLetter> => {
  const settings = await getSettings(strapi);
  const content = await contentOf(strapi, { letter, settings, now });
  if ('stale' in content) return content;
  const { messageId, to } = letter;
  const { letter: toWrite, unsubscribeLink, expiresAt = null } = content;
  const mail = await writeMail(strapi, {
    letter: toWrite,
    settings,
    to,
    messageId,
    unsubscribeLink,
  });
  return { mail, expiresAt };
};
