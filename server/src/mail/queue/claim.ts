import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { letterStates } from '../../../../shared/contracts/states';
import { letterMoves } from '../../domain/states';
import { guarded } from '../../store/moves';
import { letters } from '../../store/query';
import type { LetterRow } from '../../store/records';
import { uid } from '../../store/uids';

/** Selects letters that are due, or whose claim has lapsed because its node died. */
const due = (now: Date) => ({
  $or: [
    { state: 'queued', nextAttemptAt: { $lte: now } },
    { state: 'sending', lockedUntil: { $lt: now } },
  ],
});

/**
 * Locks due letters and skips rows that another node is claiming at this moment; SQLite has one writer at a
 * time anyway.
 */
const lockDueIds = async (
  strapi: Core.Strapi,
  input: { trx: unknown; now: Date; limit: number },
): Promise<number[]> => {
  const query = strapi.db
    .queryBuilder(uid.letter)
    .select(['id'])
    .where(due(input.now))
    .orderBy([{ priority: 'desc' }, { id: 'asc' }])
    .limit(input.limit)
    .getKnexQuery()
    .transacting(input.trx as never);
  if (strapi.db.dialect.client !== 'sqlite') void query.forUpdate().skipLocked();
  return ((await query) as { id: number }[]).map(({ id }) => id);
};

/**
 * Claims up to `limit` due letters for this worker. Each claim has its own id, and only its current holder
 * may finish the letters.
 */
export const claimLetters = async (
  strapi: Core.Strapi,
  input: { limit: number; leaseSeconds: number; now: Date },
): Promise<LetterRow[]> => {
  const { limit, leaseSeconds, now } = input;
  // Most looks find nothing; they should not open a transaction.
  if ((await letters(strapi).count({ where: due(now) })) === 0) return [];
  const lockedBy = randomUUID();
  const lockedUntil = new Date(now.getTime() + leaseSeconds * 1000);
  await strapi.db.transaction(async ({ trx }) => {
    const ids = await lockDueIds(strapi, { trx, now, limit });
    if (ids.length === 0) return;
    const claim = guarded(letterMoves.claim, letterStates);
    await letters(strapi).updateMany({
      where: { $and: [{ id: { $in: ids } }, claim.where, due(now)] },
      data: { ...claim.data, lockedBy, lockedUntil },
    });
  });
  return letters(strapi).findMany({
    where: { lockedBy, state: 'sending' },
    orderBy: [{ priority: 'desc' }, { id: 'asc' }],
    populate: {
      invitation: { populate: { member: true, program: true, batch: true } },
      member: { populate: { programs: true } },
      batch: true,
    },
  });
};
