import type { Core } from '@strapi/strapi';
import type { InvitationRow } from './records';
import { invitations } from './query';

/**
 * Finds the newest invitation of each of these members with its program and that of its batch, by id of the
 * member's row.
 */
export const newestOfMembers = async (
  strapi: Core.Strapi,
  memberIds: number[],
): Promise<Map<number, InvitationRow>> => {
  if (memberIds.length === 0) return new Map();
  const found = await invitations(strapi).findMany({
    where: { member: { id: { $in: memberIds } } },
    orderBy: { id: 'asc' },
    populate: {
      member: { select: ['id'] },
      program: true,
      batch: { populate: { program: true } },
    },
  });
  return new Map(found.map((invitation) => [invitation.member!.id, invitation]));
};
