import type { Core } from '@strapi/strapi';
import type { InvitationRow } from './records';
import { newestOfEach } from './newest-of-each';
import { invitations } from './query';

/**
 * Finds the newest invitation of each of these members with its program and that of its batch, by id of the
 * member's row.
 */
export const newestOfMembers = (
  strapi: Core.Strapi,
  memberIds: number[],
): Promise<Map<number, InvitationRow>> =>
  newestOfEach(invitations(strapi), {
    of: 'member',
    ids: memberIds,
    populate: { program: true, batch: { populate: { program: true } } },
  });
