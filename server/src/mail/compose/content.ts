import type { Core } from '@strapi/strapi';
import { receiptContent, welcomeContent } from './after-acceptance';
import { renamedContent, renameNoticeContent } from './after-renaming';
import { invitationContent, reminderContent } from './offer';
import { noticeContent, renewalNoticeContent } from './to-organisation';
import type { Writing, Written } from './writing';

/** Gathers the current data for a letter of any kind. */
export const contentOf = async (strapi: Core.Strapi, writing: Writing): Promise<Written> => {
  switch (writing.letter.kind) {
    case 'invitation':
      return invitationContent(strapi, writing);
    case 'reminder':
      return reminderContent(strapi, writing);
    case 'welcome':
      return welcomeContent(writing);
    case 'receipt':
      return receiptContent(writing);
    case 'notice':
      return noticeContent(strapi, writing);
    case 'renewal_notice':
      return renewalNoticeContent(strapi, writing);
    case 'renamed':
      return renamedContent(strapi, writing);
    case 'rename_notice':
      return renameNoticeContent(strapi, writing);
  }
};
