import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses';
import { accounts, members } from '../database/query';
import { isProved } from '../domain/account-linking';
import { getService } from '../get-service';
import type { AccountRow } from '../records';
import { linkAccount } from '../services/members/link-account';
import { uid } from '../uids';
import { whereOfEvent, type LifecycleEvent } from './event';

interface Created extends LifecycleEvent {
  params: LifecycleEvent['params'] & { isAcceptance?: boolean };
  result?: { id: number };
}

interface AccountChange {
  email?: string | null;
  confirmed?: unknown;
  confirmationToken?: string | null;
}

const isMoved = (before: AccountRow, { email }: AccountChange): boolean =>
  typeof email === 'string' && normaliseAddress(email) !== normaliseAddress(before.email ?? '');

/**
 * A member who makes an account of their own instead of following their link is a member as well, once the
 * mailbox is proved. That is judged at the moment it becomes so, and never from an account as it is: one
 * that was confirmed for one address may have been given another since.
 */
export const provedAccountLifecycles = (strapi: Core.Strapi) => {
  const memberOf = async (account: AccountRow) => {
    const emailKey = normaliseAddress(account.email ?? '');
    const found = await members(strapi).findMany({ where: { emailKey } });
    // Some collations ignore accents.
    return found.find((row) => row.emailKey === emailKey && row.state !== 'validated');
  };

  const link = async (id: number, email: string): Promise<void> => {
    const account = await accounts(strapi).findOne({ where: { id } });
    if (account?.email !== email) return;
    const isConfirmationRequired = await getService(strapi, 'accounts').isConfirmationRequired();
    if (!isProved(account, isConfirmationRequired)) return;
    const member = await memberOf(account);
    if (!member) return;
    const linked = await members(strapi).count({ where: { account: { id } } });
    if (linked === 0) await linkAccount(strapi, { member, account, now: new Date() });
  };

  /**
   * Once what proved it is committed, and apart from it: whoever confirms an account is not to fail over
   * what we do with it. What fails here leaves the member waiting, with a link that still works.
   */
  const linkAfterwards = (id: number, email: string): Promise<void> =>
    strapi.db.transaction(({ onCommit }) => {
      onCommit(() => {
        link(id, email).catch((error: unknown) => {
          strapi.log.error(`member-invites: account ${id} was not linked: ${String(error)}`);
        });
      });
    }) as Promise<void>;

  return {
    models: [uid.account],

    /** Of other providers nobody knows whether they have seen the mailbox. */
    async afterCreate({ params, result }: Created): Promise<void> {
      if (params.isAcceptance || !result) return;
      const account = await accounts(strapi).findOne({ where: { id: result.id } });
      if (account?.provider !== 'local' || account.confirmed !== true) return;
      await linkAfterwards(account.id, account.email);
    },

    async beforeUpdate(event: LifecycleEvent): Promise<void> {
      const data = (event.params.data ?? {}) as AccountChange;
      if (data.confirmed !== true && data.email === undefined) return;
      const before = await accounts(strapi).findOne({ where: whereOfEvent(event) });
      if (!before || before.confirmed === true) return;
      if (data.confirmed === true) event.state.unconfirmed = before;
      // The link that was mailed to the address before proves nothing about this one.
      if (isMoved(before, data)) data.confirmationToken ??= null;
    },

    async afterUpdate(event: LifecycleEvent): Promise<void> {
      const { unconfirmed } = event.state as { unconfirmed?: AccountRow };
      if (unconfirmed) await linkAfterwards(unconfirmed.id, unconfirmed.email);
    },
  };
};
