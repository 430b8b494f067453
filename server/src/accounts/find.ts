import type { Core } from '@strapi/strapi';
import { isSameName } from '../domain/account-names';
import { isUsable, type AccountFacts } from '../domain/acceptance';
import type { AccountRow } from '../store/records';
import { accountsNamed } from './named';
import { isConfirmationRequired } from './rules';

/** The facts by which an account is judged. */
export const factsOf = (row: AccountRow): AccountFacts => ({
  id: row.id,
  email: row.email ?? '',
  hasPassword: Boolean(row.password),
  confirmed: row.confirmed === true,
  blocked: row.blocked === true,
  provider: row.provider ?? 'local',
});

/** Ranks accounts of one address: one that its owner can prove by a password, then others in use. */
const rankOf = (account: AccountFacts, confirmationRequired: boolean): number => {
  const { provider, hasPassword, blocked } = account;
  if (!isUsable(account, confirmationRequired)) return 2;
  return provider === 'local' && hasPassword && !blocked ? 0 : 1;
};

/**
 * Finds all accounts with this address, those first that their owner can prove or use. No database constraint
 * keeps two accounts from sharing one.
 * @param input.namesakes the accounts that have this address or name, where the caller has looked them up
 */
export const findByAddress = async (
  strapi: Core.Strapi,
  { email, namesakes }: { email: string; namesakes?: AccountRow[] },
): Promise<AccountFacts[]> => {
  const confirmationRequired = await isConfirmationRequired(strapi);
  const named = namesakes ?? (await accountsNamed(strapi, { names: [email], by: ['email'] }));
  const rows = named.filter((row) => isSameName(row.email, email));
  const rank = (account: AccountFacts) => rankOf(account, confirmationRequired);
  return rows.map(factsOf).sort((a, b) => rank(a) - rank(b));
};
