import type { Core } from '@strapi/strapi';
import { parseAddress } from '../../../shared/addresses';
import { judgeAccount, type LinkingVerdict } from '../domain/account-linking';
import { addWithAccount } from '../store/member-state';
import { members } from '../store/query';
import type { AccountRow } from '../store/records';

export type LinkedAccount =
  | { kind: 'linked'; member: number }
  | { kind: 'already_member'; member: number }
  | { kind: 'invalid' }
  | (Extract<LinkingVerdict, { kind: 'refused' }> & { member?: number });

/** Puts an account on the roster as a validated member, or says why not. Ids are those of rows. */
export const linkAccount = async (
  strapi: Core.Strapi,
  input: { account: AccountRow; isConfirmationRequired: boolean; now: Date },
): Promise<LinkedAccount> => {
  const { account, isConfirmationRequired, now } = input;
  const entry = parseAddress(account.email ?? '');
  if (!entry.ok) return { kind: 'invalid' };
  const linked = await members(strapi).findOne({ where: { account: { id: account.id } } });
  if (linked) return { kind: 'already_member', member: linked.id };
  const found = await members(strapi).findMany({ where: { emailKey: entry.key } });
  const member = found.find(({ emailKey }) => emailKey === entry.key) ?? null;
  const verdict = judgeAccount({ account, member, isConfirmationRequired });
  if (verdict.kind === 'refused') return { ...verdict, member: member?.id };
  const added = { email: entry.email, accountId: account.id, now };
  return { kind: 'linked', member: await addWithAccount(strapi, added) };
};
