import type { Core } from '@strapi/strapi';
import { memberStates } from '../../../shared/contracts/states';
import { memberMoveAfter, memberMoves } from '../domain/states';
import { LostRace } from './conflicts';
import { guarded } from './moves';
import { membersWithState } from './query';
import type { MemberRow } from './records';

/** The only place that writes the state of members; `domain/states` says what may be written. */

/** Puts addresses on the roster. @param rows of the member type, each with its `documentId` */
export const addMembers = async (
  strapi: Core.Strapi,
  rows: { documentId: string; [attribute: string]: unknown }[],
): Promise<MemberRow[]> => {
  if (rows.length === 0) return [];
  const { to: state } = memberMoves.add;
  const query = membersWithState(strapi);
  await query.createMany({ data: rows.map((row) => ({ ...row, state })) });
  return query.findMany({
    where: { documentId: { $in: rows.map(({ documentId }) => documentId) } },
  });
};

/** Puts an account on the roster as a member. @returns the id of the row */
export const addWithAccount = async (
  strapi: Core.Strapi,
  { email, accountId, now }: { email: string; accountId: number; now: Date },
): Promise<number> => {
  const { to: state } = memberMoves.link;
  const data = { email, state, account: accountId, joinedAt: now };
  return (await membersWithState(strapi).create({ data })).id;
};

/**
 * Marks members as invited. The write checks them again, because one of them may have accepted an earlier
 * invitation or got another address since they were read.
 * @throws LostRace
 */
export const markPending = async (
  strapi: Core.Strapi,
  invited: Pick<MemberRow, 'id' | 'emailKey'>[],
): Promise<void> => {
  if (invited.length === 0) return;
  const { where, data } = guarded(memberMoves.invite, memberStates);
  const { count } = await membersWithState(strapi).updateMany({
    where: {
      id: { $in: invited.map(({ id }) => id) },
      emailKey: { $in: invited.map(({ emailKey }) => emailKey) },
      ...where,
    },
    data: { ...data, hasDeliveryProblem: false },
  });
  if (count !== invited.length) throw new LostRace('A member joined or was given another address.');
};

/**
 * Gives the members of invitations that were just closed the state that follows from it. For accepted ones
 * `joinWithAccount` writes it together with the account, without which a validated member is released.
 */
export const moveAfterClosing = async (
  strapi: Core.Strapi,
  { ids, closedAs }: { ids: number[]; closedAs: 'expired' | 'cancelled' | 'declined' },
): Promise<void> => {
  if (ids.length === 0) return;
  const { where, data } = guarded(memberMoveAfter[closedAs], memberStates);
  await membersWithState(strapi).updateMany({
    where: { id: { $in: ids }, ...where },
    data: { ...data, hasDeliveryProblem: false },
  });
};

/** Removes the account from validated members. @returns how many had one */
export const releaseMembers = async (strapi: Core.Strapi, ids: number[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const { where, data } = guarded(memberMoves.release, memberStates);
  const { count } = await membersWithState(strapi).updateMany({
    where: { id: { $in: ids }, ...where },
    data: { ...data, account: null },
  });
  return count;
};

/**
 * Makes a member validated with this account. An account belongs to one member only, so an older link of it,
 * to a former address, ends here.
 * @param values what the member has filled in, by attribute
 * @throws LostRace if the member was deleted since it was read
 */
export const joinWithAccount = async (
  strapi: Core.Strapi,
  input: { id: number; accountId: number | string; values: Record<string, unknown>; now: Date },
): Promise<void> => {
  const { id, accountId, values, now } = input;
  const former = await membersWithState(strapi).findMany({
    where: { account: { id: accountId }, id: { $ne: id } },
    select: ['id'],
  });
  const formerIds = former.map((member) => member.id);
  await releaseMembers(strapi, formerIds);
  if (formerIds.length > 0) {
    // The link ends in whatever state such a member is, because the database allows only one member for an
    // account.
    const where = { id: { $in: formerIds } };
    await membersWithState(strapi).updateMany({ where, data: { account: null } });
  }
  const { where, data } = guarded(memberMoves.join, memberStates);
  const { count } = await membersWithState(strapi).updateMany({
    where: { id, ...where },
    data: { ...values, ...data, account: accountId, joinedAt: now, hasDeliveryProblem: false },
  });
  if (count === 0) throw new LostRace('The member was deleted.');
};
