import type { Core } from '@strapi/strapi';
import { releaseFromAccounts, releaseMembersOf } from '../accounts/release-members';
import { accounts, members } from '../store/query';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

/** Releases the member of a deleted account, who can then be invited again. */
export const accountLifecycles = (strapi: Core.Strapi) => {
  const releaseLinked = async (event: LifecycleEvent): Promise<void> => {
    const doomed = await accounts(strapi).findMany({ where: whereOfEvent(event), select: ['id'] });
    await releaseMembersOf(
      strapi,
      doomed.map(({ id }) => id),
    );
  };

  /**
   * Releases members whose acceptance was committed while their account was being deleted: the database has
   * removed that link.
   */
  const releaseOrphaned = async (): Promise<void> =>
    releaseFromAccounts(
      strapi,
      await members(strapi).findMany({
        where: { state: 'validated', account: { id: { $null: true } } },
      }),
    );

  return {
    models: [uid.account],
    beforeDelete: releaseLinked,
    beforeDeleteMany: releaseLinked,
    afterDelete: releaseOrphaned,
    afterDeleteMany: releaseOrphaned,
  };
};
