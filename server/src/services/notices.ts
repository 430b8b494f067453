import type { Core } from '@strapi/strapi';
import { isUniqueViolation } from '../database/conflicts';
import { letters } from '../database/query';
import { priorities } from '../domain/delivery';
import { getService } from '../get-service';
import type { LetterRow } from '../records';

/** Tells listeners and the organisation how the letters of a batch fared. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const recipients = async (letter: LetterRow): Promise<string[]> => {
    const { organisation } = await getService(strapi, 'settings').get();
    if (organisation.noticesTo.length > 0) return organisation.noticesTo;
    return letter.batch?.createdBy?.email ? [letter.batch.createdBy.email] : [];
  };

  const isUnderWay = (batchId: number): Promise<number> =>
    letters(strapi).count({
      where: { batch: batchId, kind: 'invitation', state: { $in: ['queued', 'sending'] } },
    });

  const lastFailure = async (batchId: number): Promise<LetterRow | undefined> => {
    const where = { batch: batchId, kind: 'invitation', state: 'failed' };
    const [latest] = await letters(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: 1 });
    return latest;
  };

  /**
   * One digest once the last letter of the batch is out. The key of its Message-ID is made of the last
   * failure, so that several workers that find the batch finished together write one digest, and a
   * failure after a later resend gets one of its own.
   */
  const tellWhenBatchIsOut = async (letter: LetterRow): Promise<void> => {
    const { batch } = letter;
    if (!batch || (await isUnderWay(batch.id)) > 0) return;
    const failure = await lastFailure(batch.id);
    if (!failure) return;
    for (const to of await recipients(letter)) await enqueueDigest({ to, batch, failure });
    getService(strapi, 'worker').wake();
  };

  const enqueueDigest = async (input: {
    to: string;
    batch: { id: number };
    failure: LetterRow;
  }): Promise<void> => {
    const { to, batch, failure } = input;
    const recipient = Buffer.from(to).toString('hex').slice(0, 32);
    try {
      await getService(strapi, 'outbox').enqueue([
        {
          kind: 'notice',
          to,
          batch: batch.id,
          priority: priorities.bulk,
          notBefore: new Date(),
          messageKey: `notice-${failure.documentId}-${recipient}`,
        },
      ]);
    } catch (error) {
      // Another worker was first.
      if (!isUniqueViolation(error)) throw error;
    }
  };

  const concernsInvitation = (letter: LetterRow): boolean => letter.kind === 'invitation';

  return {
    async afterSending({ letter }: { letter: LetterRow }): Promise<void> {
      if (!concernsInvitation(letter) || !letter.invitation) return;
      getService(strapi, 'events').emit({ event: 'sent', invitation: letter.invitation });
      await tellWhenBatchIsOut(letter);
    },

    async afterFailure({ letter, reason }: { letter: LetterRow; reason: string }): Promise<void> {
      if (!concernsInvitation(letter) || !letter.invitation) return;
      getService(strapi, 'events').emit({ event: 'failed', invitation: letter.invitation, reason });
      await tellWhenBatchIsOut(letter);
    },
  };
};
