import type { Core } from '@strapi/strapi';
import { createAccount } from '../accounts/create';
import { findByAddress } from '../accounts/find';
import { holdAccount } from '../accounts/lock';
import { becomeLocal } from '../accounts/become-local';
import type { RenamedAccount } from '../accounts/own-name';
import { emptyAccounts } from '../accounts/replaced';
import { revokeEarlierAccess } from '../accounts/revoke-access';
import type { AcceptanceVerdict, AccountFacts } from '../domain/acceptance';
import { Refusal } from '../errors';
import type { AccountRow, InvitationRow } from '../store/records';
import { chooseRoleOfInvitee } from './role';

export type Agreed = Exclude<AcceptanceVerdict, { kind: 'refused' }>;

interface AccountOfInvitee {
  account: AccountRow;
  /** Null where the account keeps its user name. */
  renamed: RenamedAccount | null;
}

const takeOver = async (
  strapi: Core.Strapi,
  { id }: Pick<AccountFacts, 'id'>,
): Promise<AccountOfInvitee> => {
  const account = await holdAccount(strapi, { id });
  if (!account) throw new Refusal('wrong_account'); // deleted since we looked
  await revokeEarlierAccess(strapi, { ids: [account.id] });
  return becomeLocal(strapi, { account });
};

const makeWay = async (
  strapi: Core.Strapi,
  input: { email: string; namesakes: AccountRow[] },
): Promise<void> => {
  const rivals = await findByAddress(strapi, input);
  // Emptying a blocked account would lift the block.
  if (rivals.some(({ blocked }) => blocked)) throw new Refusal('account_blocked');
  await emptyAccounts(strapi, { ids: rivals.map(({ id }) => id) });
};

/**
 * Finds or makes the account that an invitee gets. Call it while the names are held.
 * @throws Refusal `wrong_account`, `account_blocked`, `password_invalid`, `username_taken`,
 *   `address_in_use`, `role_missing`
 */
export const accountOfInvitee = async (
  strapi: Core.Strapi,
  input: {
    verdict: Agreed;
    invitation: InvitationRow;
    username?: string;
    passwordHash: string | null;
    /** The accounts that had the invitation's address or name before it was freed. */
    namesakes: AccountRow[];
    now: Date;
  },
): Promise<AccountOfInvitee> => {
  const { verdict, invitation, username, passwordHash, namesakes, now } = input;
  if (verdict.kind === 'link_account') return takeOver(strapi, verdict.account);
  // The account could be signed in to when we looked and cannot any more: ask again.
  if (passwordHash === null) throw new Refusal('password_invalid');
  const roleId = await chooseRoleOfInvitee(strapi, { invitation, now });
  const { email } = invitation;
  if (verdict.kind === 'replace_account') await makeWay(strapi, { email, namesakes });
  const wanted = { email, username, passwordHash, roleId, namesakes };
  const account = await createAccount(strapi, wanted);
  return { account, renamed: null };
};
