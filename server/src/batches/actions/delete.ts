import { uid } from '../../store/uids';
import { linesWithMembers } from '../lines-with-members';
import { writeOutcome } from '../outcomes';
import type { LineAction } from '.';

/**
 * Deletes members as the Content Manager does, so that a site's webhooks and middlewares are called. Their
 * open invitations are closed, their accounts stay.
 */
export const deleteMembers: LineAction['settle'] = async (strapi, settling) => {
  const { now } = settling;
  const lines = await linesWithMembers(strapi, settling);
  for (const { member } of lines) {
    await strapi.documents(uid.member as never).delete({ documentId: member.documentId });
  }
  await writeOutcome(strapi, { lines, now, outcome: 'deleted' });
};
