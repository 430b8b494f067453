import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isUniqueViolation } from '../database/conflicts';
import { batches, letters } from '../database/query';
import { priorities } from '../domain/delivery';
import { getService } from '../get-service';
import type { LetterRow } from '../records';

const recipients = async (strapi: Core.Strapi, batchId: number): Promise<string[]> => {
  const { organisation } = await getService(strapi, 'settings').get();
  if (organisation.noticesTo.length > 0) return organisation.noticesTo;
  const batch = await batches(strapi).findOne({
    where: { id: batchId },
    populate: { createdBy: true },
  });
  return batch?.createdBy?.email ? [batch.createdBy.email] : [];
};

const countUnderWay = (strapi: Core.Strapi, batchId: number): Promise<number> =>
  letters(strapi).count({
    where: { batch: batchId, kind: 'invitation', state: { $in: ['queued', 'sending'] } },
  });

const lastFailure = async (
  strapi: Core.Strapi,
  batchId: number,
): Promise<LetterRow | undefined> => {
  const where = { batch: batchId, kind: 'invitation', state: 'failed' };
  const [latest] = await letters(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: 1 });
  return latest;
};

const enqueueDigest = async (
  strapi: Core.Strapi,
  input: { to: string; batchId: number; failure: LetterRow },
): Promise<void> => {
  const { to, batchId, failure } = input;
  const recipient = createHash('sha256').update(to).digest('hex').slice(0, 32);
  try {
    await getService(strapi, 'outbox').enqueue([
      {
        kind: 'notice',
        to,
        batch: batchId,
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

/**
 * One digest once the last letter of the batch is out. The key of its Message-ID is made of the last
 * failure, so that several workers that find the batch finished together write one digest, and a
 * failure after a later resend gets one of its own.
 */
const tellWhenBatchIsOut = async (
  strapi: Core.Strapi,
  batchId: number | undefined,
): Promise<void> => {
  if (batchId === undefined || (await countUnderWay(strapi, batchId)) > 0) return;
  const failure = await lastFailure(strapi, batchId);
  if (!failure) return;
  for (const to of await recipients(strapi, batchId)) {
    await enqueueDigest(strapi, { to, batchId, failure });
  }
  getService(strapi, 'worker').wake();
};

const concernsInvitation = (letter: LetterRow): boolean => letter.kind === 'invitation';

/** Tells listeners and the organisation how the letters of a batch fared. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async afterSending({ letter }: { letter: LetterRow }): Promise<void> {
    if (!concernsInvitation(letter) || !letter.invitation) return;
    getService(strapi, 'events').emit({ event: 'sent', invitation: letter.invitation });
    await tellWhenBatchIsOut(strapi, letter.batch?.id);
  },

  async afterFailure({ letter, reason }: { letter: LetterRow; reason: string }): Promise<void> {
    if (!concernsInvitation(letter) || !letter.invitation) return;
    getService(strapi, 'events').emit({ event: 'failed', invitation: letter.invitation, reason });
    await tellWhenBatchIsOut(strapi, letter.batch?.id);
  },

  /** A letter that is not sent after all may have been the last one its batch waited for. */
  async afterDropping({ letter }: { letter: LetterRow }): Promise<void> {
    if (concernsInvitation(letter)) await tellWhenBatchIsOut(strapi, letter.batch?.id);
  },

  async afterCancelling({ batchIds }: { batchIds: number[] }): Promise<void> {
    for (const batchId of batchIds) await tellWhenBatchIsOut(strapi, batchId);
  },
});
