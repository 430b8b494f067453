import type { Core } from '@strapi/strapi';
import type { Delivery } from '../../../shared/contracts/states';
import { deliveredKinds } from '../store/newest-letters';
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

/** Finds the delivery of the newest invitation letter of each invitation, by id of the invitation's row. */
export const findDeliveries = async (
  strapi: Core.Strapi,
  invitationIds: number[],
): Promise<Map<number, Delivery>> => {
  if (invitationIds.length === 0) return new Map();
  const found = await letters(strapi).findMany({
    where: {
      invitation: { id: { $in: invitationIds } },
      kind: { $in: [...deliveredKinds] },
    },
    orderBy: { id: 'asc' },
    populate: { invitation: { select: ['id'] } },
  });
  return new Map(found.map((letter) => [letter.invitation!.id, deliveryOf(letter)]));
};

/**
 * Finds the delivery of the newest invitation letter of each of these members within a batch, by id of the
 * member's row.
 */
export const findDeliveriesOfBatch = async (
  strapi: Core.Strapi,
  { batchId, memberIds }: { batchId: number; memberIds: number[] },
): Promise<Map<number, Delivery>> => {
  if (memberIds.length === 0) return new Map();
  const found = await letters(strapi).findMany({
    where: { batch: batchId, member: { id: { $in: memberIds } }, kind: 'invitation' },
    orderBy: { id: 'asc' },
    populate: { member: { select: ['id'] } },
  });
  return new Map(found.map((letter) => [letter.member!.id, deliveryOf(letter)]));
};
