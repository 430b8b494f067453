import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses';
import { accounts } from '../store/query';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

interface AccountChange {
  email?: string | null;
  confirmationToken?: string | null;
}

/**
 * Removes the confirmation token when an account's address changes: a link mailed to the former address
 * proves nothing about the new one.
 */
export const movedAccountLifecycles = (strapi: Core.Strapi) => ({
  models: [uid.account],

  async beforeUpdate(event: LifecycleEvent): Promise<void> {
    const data = (event.params.data ?? {}) as AccountChange;
    if (typeof data.email !== 'string') return;
    const before = await accounts(strapi).findOne({ where: whereOfEvent(event) });
    if (!before || before.confirmed === true) return;
    if (normaliseAddress(data.email) === normaliseAddress(before.email ?? '')) return;
    data.confirmationToken ??= null;
  },
});
