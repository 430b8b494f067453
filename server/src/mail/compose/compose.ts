import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../../shared/contracts/settings';
import { notes } from '../../../../shared/notes';
import { getService } from '../../get-service';
import { getConfig } from '../../get-config';
import { senderOf, writeLetter, type LetterToWrite } from '../../letters';
import type { LetterRow } from '../../store/records';
import { writeUp } from './content';

/** As Strapi's email plugin takes it; providers leave out what they do not know. */
export interface Mail {
  to: string;
  from?: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  messageId?: string;
  headers: Record<string, string>;
}

export type ComposedLetter =
  | { mail: Mail; expiresAt: Date | null }
  /** Not to be sent any more, and why. */
  | { stale: string };

/** How a program at the other end may stop letters of this kind, without asking back (RFC 8058). */
const unsubscribeHeaders = (link: string | undefined): Record<string, string> =>
  link === undefined
    ? {}
    : { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** Turns letters into mails and hands them to Strapi's email plugin. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Writes the mail of a letter, or says why it should not leave any more.
   * @throws where an invitation has no link to show; LayoutError; Refusal `public_url_missing`
   */
  async compose({ letter, now }: { letter: LetterRow; now: Date }): Promise<ComposedLetter> {
    const settings = await getService(strapi, 'settings').get();
    const written = await writeUp(strapi, { letter, settings, now });
    if ('stale' in written) return written;
    const { messageId, to } = letter;
    const { letter: toWrite, unsubscribeLink, expiresAt = null } = written;
    const mail = await this.write({ letter: toWrite, settings, to, messageId, unsubscribeLink });
    return { mail, expiresAt };
  },

  /**
   * The mail of a letter, by the site's layout or the plugin's.
   * @throws LayoutError
   */
  async write(input: {
    letter: LetterToWrite;
    settings: Settings;
    to: string;
    /** Left out: the provider makes one. */
    messageId?: string;
    unsubscribeLink?: string;
  }): Promise<Mail> {
    const { letter, settings, to, messageId, unsubscribeLink } = input;
    const defaultFrom = strapi.config.get<string | undefined>('plugin::email.settings.defaultFrom');
    return {
      to,
      ...senderOf({ organisation: settings.organisation, defaultFrom }),
      ...(await writeLetter(letter, getConfig(strapi).letters)),
      ...(messageId === undefined ? {} : { messageId }),
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribeLink) },
    };
  },

  /**
   * Hands a mail to the provider and answers the provider's id for it, where it has one.
   * @throws whatever the provider throws
   */
  async send(mail: Mail): Promise<string | null> {
    const email = strapi.plugin('email') as { provider?: unknown } | undefined;
    if (!email?.provider) throw new Error(notes.no_provider);
    const answer: unknown = await strapi.plugin('email').service('email').send(mail);
    const id = (answer as { messageId?: unknown } | null | undefined)?.messageId;
    return typeof id === 'string' ? id : null;
  },
});
