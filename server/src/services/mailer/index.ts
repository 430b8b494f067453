import type { Core } from '@strapi/strapi';
import { notes } from '../../../../shared/notes';
import { getService } from '../../get-service';
import { renderLetter, senderOf } from '../../letters';
import type { LetterRow } from '../../records';
import { writeContent } from './content';

/** As Strapi's email plugin takes it; providers leave out what they do not know. */
export interface Mail {
  to: string;
  from?: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  headers: Record<string, string>;
}

export type ComposedLetter =
  | { mail: Mail; expiresAt: Date | null }
  /** Not to be sent any more, and why. */
  | { stale: string };

/** Turns letters into mails and hands them to Strapi's email plugin. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Writes the mail of a letter, or says why it should not leave any more.
   * @throws where an invitation has no link to show; Refusal `public_url_missing`
   */
  async compose({ letter, now }: { letter: LetterRow; now: Date }): Promise<ComposedLetter> {
    const settings = await getService(strapi, 'settings').get();
    const written = await writeContent(strapi, { letter, settings, now });
    if ('stale' in written) return written;
    const defaultFrom = strapi.config.get<string | undefined>('plugin::email.settings.defaultFrom');
    const mail: Mail = {
      to: letter.to,
      ...senderOf({ organisation: settings.organisation, defaultFrom }),
      ...renderLetter(written.content),
      messageId: letter.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    return { mail, expiresAt: written.expiresAt };
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
