import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { recordHistory } from '../store/history';
import { invitations, members } from '../store/query';
import type { AccountRow, MemberRow } from '../store/records';
import { isSameName } from '../domain/account-names';
import { accountsNamed, bothNames } from './named';
import { freeAddress } from './free-address';
import type { RenamedAccount } from './own-name';
import { releaseMembersOf } from './release-members';
import { emptyAccounts } from './replaced';

/** A person whose accounts go, with the normalised addresses that they have and had. */
interface Owner {
  member: MemberRow;
  keys: string[];
  isAny: boolean;
  now: Date;
}

interface Found {
  /** The account that is linked to the member. */
  linked: AccountRow[];
  /** Others that have an address of theirs. */
  others: AccountRow[];
  /** All that have an address of theirs, as e-mail or as user name. */
  namesakes: AccountRow[];
}

const findAccountsOf = async (
  strapi: Core.Strapi,
  { member: { id }, keys }: Owner,
): Promise<Found> => {
  const member = await members(strapi).findOne({ where: { id }, populate: { account: true } });
  const namesakes = await accountsNamed(strapi, { names: keys, by: bothNames });
  const hasAddress = ({ email }: AccountRow) => keys.some((key) => isSameName(email, key));
  return {
    linked: member?.account ? [member.account] : [],
    others: namesakes.filter((one) => one.id !== member?.account?.id && hasAddress(one)),
    namesakes,
  };
};

/** Staff may link any account to the roster, so the link alone does not say that its owner came by us. */
const joinedByInvitation = async (strapi: Core.Strapi, { id }: MemberRow): Promise<boolean> =>
  (await invitations(strapi).count({ where: { member: id, state: 'accepted' } })) > 0;

/** The history of whoever had the address as a user name does not repeat it. */
const recordRenamed = async (
  strapi: Core.Strapi,
  { id, username: { after } }: RenamedAccount,
  at: Date,
): Promise<void> => {
  const member = await members(strapi).findOne({ where: { account: { id } } });
  if (!member) return;
  const notes = [note('name_lost', { before: '…', after })];
  const { email } = member;
  await recordHistory(strapi, { outcome: 'account_renamed', email, member: member.id, notes, at });
};

/**
 * Erases the account by which a member joined: the row is emptied as those that an invitee replaces, and swept
 * with them. Accounts of others that have an address of the person as their user name are renamed. Call it
 * while the names are held.
 * @param owner.isAny true: an account that was linked in another way goes too, and any other with an address
 * of theirs
 * @returns the document ids of those that are emptied, and how many stay
 */
export const eraseAccountsOf = async (
  strapi: Core.Strapi,
  owner: Owner,
): Promise<{ gone: string[]; kept: number }> => {
  const { linked, others, namesakes } = await findAccountsOf(strapi, owner);
  const isLinkErased = owner.isAny || (await joinedByInvitation(strapi, owner.member));
  const erased = [...(isLinkErased ? linked : []), ...(owner.isAny ? others : [])];
  const ids = erased.map(({ id }) => id);
  await releaseMembersOf(strapi, ids);
  await emptyAccounts(strapi, { ids });
  const left = namesakes.filter(({ id }) => !ids.includes(id));
  for (const address of owner.keys) {
    for (const renamed of await freeAddress(strapi, { address, namesakes: left })) {
      await recordRenamed(strapi, renamed, owner.now);
    }
  }
  return {
    gone: erased.map(({ documentId }) => documentId),
    kept: linked.length + others.length - erased.length,
  };
};
