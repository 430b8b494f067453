import type { Core } from '@strapi/strapi';
import { adminOfRequest } from '../admin-of-request';
import { recordHistory } from '../store/history';
import { releaseMembers } from '../store/member-state';
import { members } from '../store/query';
import type { MemberRow } from '../store/records';

/** Releases members who have lost their account, who can then be invited again. */
export const releaseFromAccounts = async (
  strapi: Core.Strapi,
  linked: MemberRow[],
): Promise<void> => {
  for (const { id, email } of linked) {
    if ((await releaseMembers(strapi, [id])) === 0) continue;
    await recordHistory(strapi, {
      outcome: 'account_deleted',
      email,
      member: id,
      actor: adminOfRequest(strapi),
      at: new Date(),
    });
  }
};

/** @param accountIds ids of rows of accounts that are about to go */
export const releaseMembersOf = async (
  strapi: Core.Strapi,
  accountIds: number[],
): Promise<void> => {
  if (accountIds.length === 0) return;
  const where = { account: { id: { $in: accountIds } } };
  await releaseFromAccounts(strapi, await members(strapi).findMany({ where }));
};
