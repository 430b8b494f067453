import type { Core } from '@strapi/strapi';
import type { LetterKind } from '../../../../shared/contracts/states';
import { newDocumentId } from '../../store/new-id';
import { letters } from '../../store/query';
import type { InvitationRow } from '../../store/records';
import { letterMoves } from '../../domain/states';
import { mailDomain } from '../../settings/links';

/** A letter to be sent. `invitation`, `member` and `batch` are ids of rows. */
export interface NewLetter {
  kind: LetterKind;
  to: string;
  invitation?: number | null;
  member?: number | null;
  batch?: number | null;
  priority: number;
  notBefore: Date;
  /**
   * The left part of the Message-ID, given if only one letter of this kind may ever be made; otherwise a new
   * one is made.
   */
  messageKey?: string;
}

/** Fills in the parts of a letter that say which invitation it is about. */
export const aboutInvitation = ({
  id,
  email,
  member,
}: Pick<InvitationRow, 'id' | 'email' | 'member'>): Pick<
  NewLetter,
  'to' | 'invitation' | 'member'
> => ({ to: email, invitation: id, member: member?.id });

/** Puts letters in the outbox. Run it in the transaction of the change that they report. */
export const enqueueLetters = async (strapi: Core.Strapi, queue: NewLetter[]): Promise<void> => {
  if (queue.length === 0) return;
  const host = mailDomain(strapi);
  await letters(strapi).createMany({
    data: queue.map(({ notBefore, messageKey, ...letter }) => {
      const documentId = newDocumentId();
      return {
        ...letter,
        documentId,
        state: letterMoves.queue.to,
        attempts: 0,
        nextAttemptAt: notBefore,
        messageId: `<${messageKey ?? documentId}@${host}>`,
      };
    }),
  });
};
