import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import type { HistoryOutcome } from '../../../shared/contracts/states';
import { logEntries } from './query';
import type { InvitationRow } from './records';

interface Happening {
  outcome: HistoryOutcome;
  /** Id of the admin. */
  actor?: number | null;
  notes?: Note[] | null;
  /** In the words of others, such as a mail server. */
  reason?: string | null;
  at: Date;
}

/** Adds an event to the history of a member, and answers the id of its entry. Ids are those of rows. */
export const recordHistory = async (
  strapi: Core.Strapi,
  entry: Happening & {
    email: string;
    member?: number | null;
    invitation?: number | null;
    batch?: number | null;
  },
): Promise<number> => (await logEntries(strapi).create({ data: entry })).id;

/** Adds an event of an invitation to the history of its member. */
export const recordOfInvitation = (
  strapi: Core.Strapi,
  {
    invitation,
    ...happening
  }: Happening & { invitation: Pick<InvitationRow, 'id' | 'email' | 'member' | 'batch'> },
): Promise<number> =>
  recordHistory(strapi, {
    ...happening,
    email: invitation.email,
    member: invitation.member?.id,
    invitation: invitation.id,
    batch: invitation.batch?.id,
  });
