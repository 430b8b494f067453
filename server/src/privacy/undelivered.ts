import type { Core } from '@strapi/strapi';
import { closeInvitations } from '../invitations/close-many';
import { retryOnConflict } from '../store/conflicts';
import type { LockedInvitation } from '../store/lock-invitations';
import { invitations, letters, logEntries } from '../store/query';
import type { InvitationRow } from '../store/records';
import { uid } from '../store/uids';
import { inOrderOfIds, walkRows } from '../store/walk';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { emptyRows } from './empty';

const chunk = 100;

const ids = { select: ['id', 'documentId'] };

/** Leaves out the invitations with a letter that still waits, or that was tried since. */
const withoutLetterSince = async (
  strapi: Core.Strapi,
  { found, before }: { found: InvitationRow[]; before: Date },
): Promise<InvitationRow[]> => {
  const recent = await letters(strapi).findMany({
    where: {
      invitation: { id: { $in: found.map(({ id }) => id) } },
      $or: [{ state: { $in: ['queued', 'sending'] } }, { updatedAt: { $gte: before } }],
    },
    populate: { invitation: ids },
  });
  const withLetter = new Set(recent.map(({ invitation }) => invitation?.id));
  return found.filter(({ id }) => !withLetter.has(id));
};

const expireAndEmpty = async (
  strapi: Core.Strapi,
  { undelivered, now }: { undelivered: InvitationRow[]; now: Date },
): Promise<number> => {
  // A link that was copied meanwhile has an end of its own.
  const onlyIf = ({ expiresAt }: LockedInvitation) => expiresAt === null;
  const closing = { invitations: undelivered, as: 'expired', now, onlyIf } as const;
  const closed = await closeInvitations(strapi, closing);
  const closedIds = closed.map(({ id }) => id);
  const history = await logEntries(strapi).findMany({
    where: { invitation: { id: { $in: closedIds } } },
    select: ['id'],
  });
  await emptyRows(strapi, { type: uid.invitation, ids: closedIds, now });
  await emptyRows(strapi, { type: uid.logEntry, ids: history.map(({ id }) => id), now });
  return closed.length;
};

/**
 * Expires and empties the open invitations whose letter could not be delivered and for which nobody has done
 * anything since. Their links were never given out, so nothing else would ever end them.
 * @returns how many there were
 */
export const emptyUndelivered = async (
  strapi: Core.Strapi,
  { before, now, isStopping }: { before: Date; now: Date; isStopping: () => boolean },
): Promise<number> => {
  let emptied = 0;
  const found = walkRows(invitations(strapi), {
    where: { state: 'pending', expiresAt: { $null: true }, createdAt: { $lt: before } },
    chunk,
    ...inOrderOfIds,
    populate: { member: ids, program: ids },
  });
  for await (const rows of found) {
    if (isStopping()) break;
    const undelivered = await withoutLetterSince(strapi, { found: rows, before });
    emptied += await retryOnConflict(() =>
      strapi.db.transaction(() => expireAndEmpty(strapi, { undelivered, now })),
    );
    await yieldToEventLoop();
  }
  return emptied;
};
