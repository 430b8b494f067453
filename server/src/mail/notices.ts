import type { Core } from '@strapi/strapi';
import { batches, letters } from '../store/query';
import { priorities } from '../domain/delivery';
import { getSettings } from '../settings/settings';
import type { BatchRow, InvitationRow, LetterRow } from '../store/records';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { aboutInvitation, enqueueLetters } from './queue/enqueue';

const untold = {
  kind: 'invitation',
  state: { $in: ['failed', 'bounced'] },
  toldAt: { $null: true },
  emptiedAt: { $null: true },
};
const mostAtOnce = 1000;

const isStillSending = async (strapi: Core.Strapi, batch: BatchRow): Promise<boolean> => {
  if (batch.state === 'processing') return true;
  const where = { batch: batch.id, kind: 'invitation', state: { $in: ['queued', 'sending'] } };
  return (await letters(strapi).count({ where })) > 0;
};

const recipientsOf = async (strapi: Core.Strapi, batch: BatchRow | null): Promise<string[]> => {
  const { organisation } = await getSettings(strapi);
  if (organisation.noticesTo.length > 0) return organisation.noticesTo;
  return batch?.createdBy?.email ? [batch.createdBy.email] : [];
};

/**
 * Marks the failures as notified and queues the digest in one transaction, so that only one node reports each
 * failure, once.
 */
const enqueueDigest = async (
  strapi: Core.Strapi,
  { batch, failures }: { batch: BatchRow; failures: LetterRow[] },
): Promise<void> =>
  strapi.db.transaction(async () => {
    const { count } = await letters(strapi).updateMany({
      where: { id: { $in: failures.map(({ id }) => id) }, toldAt: { $null: true } },
      data: { toldAt: new Date() },
    });
    if (count === 0) return;
    const recipients = await recipientsOf(strapi, batch);
    await enqueueLetters(
      strapi,
      recipients.map((to) => ({
        kind: 'notice' as const,
        to,
        batch: batch.id,
        priority: priorities.bulk,
        notBefore: new Date(),
      })),
    );
  });

const byBatch = (found: LetterRow[]): { batch: BatchRow; failures: LetterRow[] }[] => {
  const groups = new Map<number, { batch: BatchRow; failures: LetterRow[] }>();
  for (const letter of found) {
    const { batch } = letter;
    if (!batch) continue;
    const group = groups.get(batch.id) ?? { batch, failures: [] };
    group.failures.push(letter);
    groups.set(batch.id, group);
  }
  return [...groups.values()];
};

/**
 * Queues one digest for each batch with failures, once none of its letters is on the way any more. The
 * failures are looked up in the database, so that a crash loses no digest.
 * @returns how many batches it queued a digest for
 */
export const queueFailureDigests = async (strapi: Core.Strapi): Promise<number> => {
  const found = await letters(strapi).findMany({
    where: untold,
    orderBy: { id: 'asc' },
    limit: mostAtOnce,
    populate: { batch: { populate: { createdBy: true } } },
  });
  let told = 0;
  for (const { batch, failures } of byBatch(found)) {
    if (await isStillSending(strapi, batch)) continue;
    await enqueueDigest(strapi, { batch, failures });
    told += 1;
    await yieldToEventLoop();
  }
  return told;
};

/** Answers the addresses that are notified about this invitation; may be none. */
export const recipientsOfNotices = async (
  strapi: Core.Strapi,
  { invitation }: { invitation: InvitationRow },
): Promise<string[]> => {
  const where = { id: invitation.batch?.id ?? 0 };
  const batch = await batches(strapi).findOne({ where, populate: { createdBy: true } });
  return recipientsOf(strapi, batch);
};

/** Queues the letter that says who asks for a new link. Run it in the transaction that marks the request. */
export const queueRenewalNotice = async (
  strapi: Core.Strapi,
  { invitation, now }: { invitation: InvitationRow; now: Date },
): Promise<void> => {
  const recipients = await recipientsOfNotices(strapi, { invitation });
  await enqueueLetters(
    strapi,
    recipients.map((to) => ({
      ...aboutInvitation(invitation),
      kind: 'renewal_notice' as const,
      to,
      priority: priorities.single,
      notBefore: now,
    })),
  );
};
