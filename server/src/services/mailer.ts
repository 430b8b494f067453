import type { Core } from '@strapi/strapi';
import { chooseValidDays, endOfLife, stateNow } from '../domain/invitation-states';
import { letters } from '../database/query';
import { getService } from '../get-service';
import {
  invitationLetter,
  noticeLetter,
  renderLetter,
  senderOf,
  welcomeLetter,
  type LetterContent,
} from '../letters';
import type { LetterRow } from '../records';
import type { Settings } from '../../../shared/contracts/settings';

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

type Content = { content: LetterContent; expiresAt: Date | null } | { stale: string };

const listedProblems = 50;

/** Turns letters into mails and hands them to Strapi's email plugin. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const invitationContent = (letter: LetterRow, settings: Settings, now: Date): Content => {
    const { invitation, batch } = letter;
    if (!invitation || !invitation.member) return { stale: 'The invitation is gone.' };
    if (stateNow(invitation, now) !== 'pending')
      return { stale: 'The invitation is not open any more.' };
    const validDays = chooseValidDays({
      batch: batch?.validDays,
      program: invitation.program?.validDays,
      setting: settings.invitations.validDays,
    });
    const expiresAt = invitation.expiresAt
      ? new Date(invitation.expiresAt)
      : endOfLife({ from: now, validDays });
    const content = invitationLetter({
      settings,
      wording: {
        subject: batch?.subject ?? null,
        buttonText: batch?.buttonText ?? null,
        message: batch?.message ?? null,
      },
      member: invitation.member,
      program: invitation.program ?? null,
      link: getService(strapi, 'links').linkOf(invitation),
      expiresAt,
      language: batch?.language ?? invitation.member.language,
    });
    return { content, expiresAt };
  };

  const welcomeContent = (letter: LetterRow, settings: Settings): Content => {
    const { member } = letter;
    if (!member) return { stale: 'The member is gone.' };
    const content = welcomeLetter({
      settings,
      member,
      programs: member.programs ?? [],
      language: member.language,
    });
    return { content, expiresAt: null };
  };

  const noticeContent = async (letter: LetterRow, settings: Settings): Promise<Content> => {
    const { batch } = letter;
    if (!batch) return { stale: 'The batch is gone.' };
    const where = { batch: batch.id, kind: 'invitation', state: { $in: ['failed', 'bounced'] } };
    const failed = await letters(strapi).findMany({
      where,
      orderBy: { id: 'asc' },
      limit: listedProblems,
    });
    const total = await letters(strapi).count({ where });
    if (total === 0) return { stale: 'Nothing is left to tell.' };
    const content = noticeLetter({
      organisation: settings.organisation.name,
      batch: { createdAt: new Date(batch.createdAt), total: batch.total },
      problems: failed.map(({ to, lastError }) => ({ email: to, reason: lastError ?? '' })),
      more: total - failed.length,
      language: null,
    });
    return { content, expiresAt: null };
  };

  const contentOf = async (letter: LetterRow, settings: Settings, now: Date): Promise<Content> => {
    switch (letter.kind) {
      case 'invitation':
        return invitationContent(letter, settings, now);
      case 'welcome':
        return welcomeContent(letter, settings);
      case 'notice':
        return noticeContent(letter, settings);
      default:
        return { stale: `Letters of kind ${letter.kind} are not written yet.` };
    }
  };

  return {
    /** Writes the mail of a letter, or says why it should not leave any more. */
    async compose({ letter, now }: { letter: LetterRow; now: Date }): Promise<ComposedLetter> {
      const settings = await getService(strapi, 'settings').get();
      const result = await contentOf(letter, settings, now);
      if ('stale' in result) return result;
      const defaultFrom = strapi.config.get<string | undefined>(
        'plugin::email.settings.defaultFrom',
      );
      const mail: Mail = {
        to: letter.to,
        ...senderOf({ organisation: settings.organisation, defaultFrom }),
        ...renderLetter(result.content),
        messageId: letter.messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      return { mail, expiresAt: result.expiresAt };
    },

    /**
     * Hands a mail to the provider and answers the provider's id for it, where it has one.
     * @throws whatever the provider throws
     */
    async send(mail: Mail): Promise<string | null> {
      const email = strapi.plugin('email') as { provider?: unknown } | undefined;
      if (!email?.provider) throw new Error('No mail provider is configured in Strapi.');
      const answer: unknown = await strapi.plugin('email').service('email').send(mail);
      const id = (answer as { messageId?: unknown } | null | undefined)?.messageId;
      return typeof id === 'string' ? id : null;
    },
  };
};
