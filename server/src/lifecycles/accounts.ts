import type { Core } from '@strapi/strapi';
import { adminOfRequest } from '../admin-of-request';
import { accounts, members } from '../store/query';
import { recordHistory } from '../store/history';
import { releaseMembers } from '../store/member-state';
import type { MemberRow } from '../store/records';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

/** Releases the member of a deleted account, who can then be invited again. */
export const accountLifecycles = (strapi: Core.Strapi) => {
  const release = async (linked: MemberRow[]): Promise<void> => {
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

  const releaseLinked = async (event: LifecycleEvent): Promise<void> => {
    const doomed = await accounts(strapi).findMany({ where: whereOfEvent(event), select: ['id'] });
    if (doomed.length === 0) return;
    const ids = doomed.map(({ id }) => id);
    await release(await members(strapi).findMany({ where: { account: { id: { $in: ids } } } }));
  };

  /**
   * Releases members whose acceptance was committed while their account was being deleted: the database has
   * removed that link.
   */
  const releaseOrphaned = async (): Promise<void> =>
    release(
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
