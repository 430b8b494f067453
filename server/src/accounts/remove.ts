import type { Core } from '@strapi/strapi';
import { accounts, members } from '../store/query';
import type { AccountFacts } from '../domain/acceptance';
import type { MemberRow } from '../store/records';
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

/**
 * Removes the account of a member, and any other with the member's address.
 * @returns the document ids of those that are gone
 */
export const removeAccountsOf = async (
  strapi: Core.Strapi,
  { id, email }: MemberRow,
): Promise<string[]> => {
  const found = await findByAddress(strapi, { email });
  const member = await members(strapi).findOne({ where: { id }, populate: { account: true } });
  const ids = [...found, ...(member?.account ? [member.account] : [])].map((one) => one.id);
  const doomed = await accounts(strapi).findMany({ where: { id: { $in: ids } } });
  await removeAccounts(strapi, { ids: doomed.map((one) => one.id) });
  return doomed.map(({ documentId }) => documentId);
};
