import type { Core } from '@strapi/strapi';
import type { LetterState } from '../../../../shared/contracts/states';
import { letters } from '../../database/query';

/** Ids of the invitations with a letter in this state. An invitation has one letter of its own at a time. */
export const invitationsByDelivery = async (
  strapi: Core.Strapi,
  state: LetterState,
): Promise<number[]> => {
  const found = await letters(strapi).findMany({
    where: { kind: { $in: ['invitation', 'reminder'] }, state },
    populate: { invitation: { select: ['id'] } },
  });
  return found.flatMap(({ invitation }) => (invitation ? [invitation.id] : []));
};
