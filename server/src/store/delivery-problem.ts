import type { Core } from '@strapi/strapi';
import { columnsOf, tableOf } from './tables';
import { uid } from './uids';

/**
 * Marks the member whose letter could not be delivered. It is one statement, so that a failure of an older
 * invitation does not mark a member whose newer invitation is still to be sent.
 */
export const noteDeliveryProblem = async (
  strapi: Core.Strapi,
  { memberId, invitationId, trx }: { memberId: number; invitationId: number; trx: unknown },
): Promise<void> => {
  const invitation = columnsOf(strapi, uid.invitation, ['id', 'state']);
  const member = columnsOf(strapi, uid.member, ['id', 'state', 'hasDeliveryProblem', 'updatedAt']);
  const open = strapi.db
    .getConnection(tableOf(strapi, uid.invitation))
    .where({ [invitation.id]: invitationId, [invitation.state]: 'pending' })
    .select(invitation.id);
  await strapi.db
    .getConnection(tableOf(strapi, uid.member))
    .transacting(trx as never)
    .where({ [member.id]: memberId, [member.state]: 'pending' })
    .whereExists(open)
    .update({ [member.hasDeliveryProblem]: true, [member.updatedAt]: new Date() });
};
