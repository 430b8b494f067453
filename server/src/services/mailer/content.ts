import type { Core } from '@strapi/strapi';
import { notes } from '../../../../shared/notes';
import type { Settings } from '../../../../shared/contracts/settings';
import { invitations, letters } from '../../database/query';
import { chooseValidDays, endOfLife, stateNow } from '../../domain/invitation-states';
import { mayBeMailed } from '../../domain/line-outcome';
import { getService } from '../../get-service';
import {
  invitationLetter,
  noticeLetter,
  reminderLetter,
  renewalNotice,
  welcomeLetter,
  type InvitationLetterInput,
  type LetterContent,
} from '../../letters';
import { webLink } from '../../letters/web-link';
import type { InvitationRow, LetterRow, MemberRow } from '../../records';

export type Content =
  | {
      content: LetterContent;
      /** The end that the letter tells its reader; null for letters that start no clock. */
      expiresAt: Date | null;
    }
  /** Not to be sent any more, and why. */
  | { stale: string };

interface Writing {
  /** With its invitation, member and batch populated. */
  letter: LetterRow;
  settings: Settings;
  now: Date;
}

const listedProblems = 50;

/**
 * Layouts leave out a link that is not safe to follow. An invitation is nothing without its link, so it
 * waits until the configuration is mended. The link itself stays out of the error, which is kept.
 */
const linkToShow = (strapi: Core.Strapi, invitation: InvitationRow): string => {
  const link = getService(strapi, 'links').linkOf(invitation);
  if (webLink(link) !== null) return link;
  throw new Error('The link of the invitation is not a web address: check publicUrl and joinUrl.');
};

/** What the letters that bring the link are written from, as long as the invitation is open. */
const openOffer = async (
  strapi: Core.Strapi,
  { letter, settings, now }: Writing,
): Promise<{ offer: InvitationLetterInput; member: MemberRow } | { stale: string }> => {
  const { batch } = letter;
  // Read anew: it may have been closed since the letter was claimed.
  const invitation = await invitations(strapi).findOne({
    where: { id: letter.invitation?.id ?? 0 },
    populate: { member: true, program: true },
  });
  if (!invitation?.member) return { stale: notes.invitation_gone };
  if (stateNow(invitation, now) !== 'pending') {
    return { stale: notes.invitation_not_open };
  }
  const validDays = chooseValidDays({
    batch: batch?.validDays,
    program: invitation.program?.validDays,
    setting: settings.invitations.validDays,
  });
  const expiresAt = invitation.expiresAt
    ? new Date(invitation.expiresAt)
    : endOfLife({ from: now, validDays });
  const offer = {
    settings,
    wording: {
      subject: batch?.subject ?? null,
      buttonText: batch?.buttonText ?? null,
      message: batch?.message ?? null,
    },
    member: invitation.member,
    program: invitation.program ?? null,
    link: linkToShow(strapi, invitation),
    expiresAt,
    language: batch?.language ?? invitation.member.language,
  };
  return { offer, member: invitation.member };
};

const invitationContent = async (strapi: Core.Strapi, writing: Writing): Promise<Content> => {
  const open = await openOffer(strapi, writing);
  if ('stale' in open) return open;
  return { content: invitationLetter(open.offer), expiresAt: open.offer.expiresAt };
};

const reminderContent = async (strapi: Core.Strapi, writing: Writing): Promise<Content> => {
  const open = await openOffer(strapi, writing);
  if ('stale' in open) return open;
  if (!mayBeMailed(open.member)) return { stale: notes.member_not_mailed };
  // The clock of the invitation runs already, and a reminder does not prolong it.
  return { content: reminderLetter(open.offer), expiresAt: null };
};

const welcomeContent = ({ letter, settings }: Writing): Content => {
  const { member } = letter;
  if (!member) return { stale: 'The member is gone.' };
  const { programs = [], language } = member;
  return { content: welcomeLetter({ settings, member, programs, language }), expiresAt: null };
};

const noticeContent = async (
  strapi: Core.Strapi,
  { letter, settings }: Writing,
): Promise<Content> => {
  const { batch } = letter;
  if (!batch) return { stale: 'The batch is gone.' };
  const where = {
    batch: batch.id,
    kind: 'invitation',
    state: { $in: ['failed', 'bounced'] },
    // Whom a later letter reached, or nobody wants to reach any more, is not a problem now.
    invitation: { state: { $in: ['pending', 'expired'] } },
  };
  const total = await letters(strapi).count({ where });
  if (total === 0) return { stale: 'Nothing is left to tell.' };
  const failed = await letters(strapi).findMany({
    where,
    orderBy: { id: 'asc' },
    limit: listedProblems,
  });
  const content = noticeLetter({
    organisation: settings.organisation.name,
    batch: { createdAt: new Date(batch.createdAt), total: batch.total },
    problems: failed.map(({ to, lastError }) => ({ email: to, reason: lastError ?? '' })),
    more: total - failed.length,
    language: null,
  });
  return { content, expiresAt: null };
};

const renewalNoticeContent = async (
  strapi: Core.Strapi,
  { letter, settings, now }: Writing,
): Promise<Content> => {
  const { invitation } = letter;
  const member = invitation?.member;
  if (!invitation?.expiresAt || !member) return { stale: 'The member is gone.' };
  const open = await invitations(strapi).count({
    where: {
      openKey: member.emailKey,
      $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: now } }],
    },
  });
  if (open > 0 || member.state === 'validated') {
    return { stale: 'The member was invited again meanwhile.' };
  }
  const content = renewalNotice({
    organisation: settings.organisation.name,
    member,
    program: invitation.program ?? null,
    expiredAt: new Date(invitation.expiresAt),
    language: null,
  });
  return { content, expiresAt: null };
};

/** What a letter says, by its kind, from the newest facts. */
export const writeContent = async (strapi: Core.Strapi, writing: Writing): Promise<Content> => {
  switch (writing.letter.kind) {
    case 'invitation':
      return invitationContent(strapi, writing);
    case 'welcome':
      return welcomeContent(writing);
    case 'notice':
      return writing.letter.invitation
        ? renewalNoticeContent(strapi, writing)
        : noticeContent(strapi, writing);
    case 'reminder':
      return reminderContent(strapi, writing);
    case 'receipt':
      return { stale: `No letter of kind ${writing.letter.kind} can be written yet.` };
  }
};
