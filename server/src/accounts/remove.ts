import type { Core } from '@strapi/strapi';
import { accounts, invitations, members } from '../store/query';
import type { AccountFacts } from '../domain/acceptance';
import type { AccountRow, MemberRow } from '../store/records';
import { findByAddress } from './find';
import { endSessions } from './revoke-access';

/** Removes accounts with everything that could open them: the rows, and the sessions kept apart from them. */
export const removeAccounts = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  await endSessions(strapi, { ids });
  for (const id of ids) await accounts(strapi).delete({ where: { id } });
};

/** Finds the account of a member, and any other with the member's address. */
const findAccountsOf = async (
  strapi: Core.Strapi,
  { id, email }: MemberRow,
): Promise<{ linked: AccountRow[]; others: AccountRow[] }> => {
  const named = await findByAddress(strapi, { email });
  const member = await members(strapi).findOne({ where: { id }, populate: { account: true } });
  const linkedId = member?.account?.id;
  const ids = [...named.map((one) => one.id), ...(linkedId === undefined ? [] : [linkedId])];
  const found = await accounts(strapi).findMany({ where: { id: { $in: ids } } });
  return {
    linked: found.filter((one) => one.id === linkedId),
    others: found.filter((one) => one.id !== linkedId),
  };
};

/** Staff may link any account to the roster, so the link alone does not say that its owner came by us. */
const joinedByInvitation = async (strapi: Core.Strapi, { id }: MemberRow): Promise<boolean> =>
  (await invitations(strapi).count({ where: { member: id, state: 'accepted' } })) > 0;

/**
 * Removes the account by which a member joined.
 * @param input.isAny true: an account that was linked in another way goes too, and any other with the address
 * @returns the document ids of those that are gone, and how many stay
 */
export const removeAccountsOf = async (
  strapi: Core.Strapi,
  { member, isAny }: { member: MemberRow; isAny: boolean },
): Promise<{ gone: string[]; kept: number }> => {
  const { linked, others } = await findAccountsOf(strapi, member);
  const ofMember = isAny || (await joinedByInvitation(strapi, member)) ? linked : [];
  const doomed = [...ofMember, ...(isAny ? others : [])];
  await removeAccounts(strapi, { ids: doomed.map((one) => one.id) });
  return {
    gone: doomed.map(({ documentId }) => documentId),
    kept: linked.length + others.length - doomed.length,
  };
};
