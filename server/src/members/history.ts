import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../shared/contracts/common';
import type {
  ConsentRecord,
  HistoryEntry,
  MemberHistoryResponse,
} from '../../../shared/contracts/members';
import { consentsOfInvitations } from '../store/consents';
import { logEntries } from '../store/query';
import { nameOfAdmin, type LogEntryRow } from '../store/records';
import { findPage, isoDate } from '../store/pagination';
import { findMember } from './find';

const ofOrganisation = new Set<HistoryEntry['outcome']>([
  'resent',
  'cancelled',
  'link_copied',
  'address_changed',
  'account_deleted',
]);

/** Somebody of the organisation asked for every line of a batch, and for these events. */
const isOfOrganisation = ({ line, outcome }: LogEntryRow): boolean =>
  line !== null || ofOrganisation.has(outcome!);

const actorOf = (row: LogEntryRow): Pick<HistoryEntry, 'actor'> => {
  if (row.actor) return { actor: nameOfAdmin(row.actor) };
  return isOfOrganisation(row) ? { actor: null } : {};
};

const show = (row: LogEntryRow, consents: ConsentRecord[] = []): HistoryEntry => ({
  at: isoDate(row.at)!,
  outcome: row.outcome!,
  email: row.email,
  ...(row.notes ? { notes: row.notes } : {}),
  ...(row.reason ? { reason: row.reason } : {}),
  ...actorOf(row),
  ...(row.batch ? { batch: row.batch.documentId } : {}),
  ...(row.invitation ? { invitation: row.invitation.documentId } : {}),
  ...(row.outcome === 'agreed' ? { consents } : {}),
});

const showAll = async (strapi: Core.Strapi, rows: LogEntryRow[]): Promise<HistoryEntry[]> => {
  const agreed = rows.filter(({ outcome }) => outcome === 'agreed');
  const invitationIds = agreed.flatMap(({ invitation }) => invitation?.id ?? []);
  const consents = await consentsOfInvitations(strapi, invitationIds);
  return rows.map((row) => show(row, consents.get(row.invitation?.id ?? 0)));
};

/** Resending and cancelling write their own entries in the history, also when a batch does it. */
const toldByItself = { line: { $notNull: true }, outcome: { $in: ['resent', 'cancelled'] } };

/** @throws Refusal `member_unknown` */
export const memberHistory = async (
  strapi: Core.Strapi,
  { id, page }: { id: string; page: PageQuery },
): Promise<MemberHistoryResponse> => {
  const member = await findMember(strapi, { id });
  return findPage(logEntries(strapi), {
    where: {
      member: member.id,
      at: { $notNull: true },
      outcome: { $notNull: true },
      $not: toldByItself,
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    populate: { batch: true, invitation: true, actor: true },
    page,
    show: (rows) => showAll(strapi, rows),
  });
};
