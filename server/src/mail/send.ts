import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { NotedError } from '../domain/why';

/** A mail in the form that Strapi's email plugin takes; providers ignore fields that they do not know. */
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

/**
 * Hands a mail to the provider and answers the provider's id for it, if it gives one.
 * @throws whatever the provider throws
 */
export const sendMail = async (strapi: Core.Strapi, mail: Mail): Promise<string | null> => {
  const email = strapi.plugin('email') as { provider?: unknown } | undefined;
  if (!email?.provider) {
    throw new NotedError('No mail provider is configured in Strapi.', note('no_provider'));
  }
  const answer: unknown = await strapi.plugin('email').service('email').send(mail);
  const id = (answer as { messageId?: unknown } | null | undefined)?.messageId;
  return typeof id === 'string' ? id : null;
};
