import type { Core } from '@strapi/strapi';
import { invitations } from '../../database/query';
import { closeInvitation } from './close';

const chunk = 200;

/**
 * Marks invitations whose end has passed. Each is closed by its own guarded UPDATE, so that several
 * nodes doing this at once expire each one once.
 * @returns how many this call expired
 */
export const expireDue = async (strapi: Core.Strapi, { now }: { now: Date }): Promise<number> => {
  let expired = 0;
  let lastId = 0;
  for (;;) {
    const due = await invitations(strapi).findMany({
      where: { state: 'pending', expiresAt: { $lte: now }, id: { $gt: lastId } },
      orderBy: { id: 'asc' },
      limit: chunk,
      populate: { member: true, program: true, batch: true },
    });
    for (const invitation of due) {
      if (await closeInvitation(strapi, { invitation, as: 'expired', now })) expired += 1;
    }
    const last = due.at(-1);
    if (!last || due.length < chunk) return expired;
    lastId = last.id;
  }
};
