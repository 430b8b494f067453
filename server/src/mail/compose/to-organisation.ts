import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { logWords, wordReason } from '../../log-words';
import { invitations, letters } from '../../store/query';
import { panelUrl } from '../../settings/links';
import type { Writing, Written } from './writing';

const listedProblems = 50;

/** Lists the letters of a batch that could not be delivered and whose invitations still need attention. */
export const noticeContent = async (
  strapi: Core.Strapi,
  { letter, settings }: Writing,
): Promise<Written> => {
  const { batch } = letter;
  const { organisation } = settings;
  if (!batch) return { stale: note('batch_gone') };
  const where = {
    batch: batch.id,
    kind: 'invitation',
    state: { $in: ['failed', 'bounced'] },
    emptiedAt: { $null: true },
    // Skip members whom a later letter reached and invitations that are closed.
    invitation: { state: { $in: ['pending', 'expired'] } },
  };
  const total = await letters(strapi).count({ where });
  if (total === 0) return { stale: note('nothing_to_tell') };
  const failed = await letters(strapi).findMany({
    where,
    orderBy: { id: 'asc' },
    limit: listedProblems,
  });
  const words = logWords(organisation.language);
  const data = {
    language: organisation.language,
    organisation,
    batch: { createdAt: new Date(batch.createdAt), total: batch.total },
    problems: failed.map((one) => ({ email: one.to, reason: wordReason(words, one) })),
    more: total - failed.length,
    panelUrl: panelUrl(strapi, '/pending?view=problems'),
  };
  return { letter: { name: 'notice', data } };
};

export const renewalNoticeContent = async (
  strapi: Core.Strapi,
  { letter, settings, now }: Writing,
): Promise<Written> => {
  const { invitation } = letter;
  const { organisation } = settings;
  const member = invitation?.member;
  if (!invitation?.expiresAt || !member) return { stale: note('member_deleted') };
  const open = await invitations(strapi).count({
    where: {
      openKey: member.emailKey,
      $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: now } }],
    },
  });
  if (member.state === 'validated') return { stale: note('member_already') };
  if (open > 0) return { stale: note('invited_again') };
  const { email, firstName, lastName } = member;
  const data = {
    language: organisation.language,
    organisation,
    member: { email, firstName, lastName },
    program: invitation.program ? { name: invitation.program.name } : null,
    expiredAt: new Date(invitation.expiresAt),
    panelUrl: panelUrl(strapi, `?_q=${encodeURIComponent(email)}`),
  };
  return { letter: { name: 'renewalNotice', data } };
};
