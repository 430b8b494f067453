import type { Core } from '@strapi/strapi';
import type { Delivery } from '../../../shared/contracts/states';
import { deliveredKinds } from '../store/newest-letters';
import { newestOfEach } from '../store/newest-of-each';
import { letters } from '../store/query';
import type { LetterRow } from '../store/records';
import { isoDate } from '../store/pagination';

const deliveryOf = (letter: LetterRow): Delivery => ({
  state: letter.state,
  ...(letter.notes ? { notes: letter.notes } : {}),
  ...(letter.reason ? { reason: letter.reason } : {}),
  at: isoDate(
    letter.sentAt ?? (letter.state === 'queued' ? letter.nextAttemptAt : letter.updatedAt),
  ),
});

const deliveriesOf = (newest: Map<number, LetterRow>): Map<number, Delivery> =>
  new Map([...newest].map(([id, letter]) => [id, deliveryOf(letter)]));

/** Finds the delivery of the newest invitation letter of each invitation, by id of the invitation's row. */
export const findDeliveries = async (
  strapi: Core.Strapi,
  invitationIds: number[],
): Promise<Map<number, Delivery>> => {
  const newest = await newestOfEach(letters(strapi), {
    of: 'invitation',
    ids: invitationIds,
    where: { kind: { $in: [...deliveredKinds] } },
  });
  return deliveriesOf(newest);
};

/**
 * Finds the delivery of the newest invitation letter of each of these members within a batch, by id of the
 * member's row.
 */
export const findDeliveriesOfBatch = async (
  strapi: Core.Strapi,
  { batchId, memberIds }: { batchId: number; memberIds: number[] },
): Promise<Map<number, Delivery>> => {
  const newest = await newestOfEach(letters(strapi), {
    of: 'member',
    ids: memberIds,
    where: { batch: batchId, kind: 'invitation' },
  });
  return deliveriesOf(newest);
};
