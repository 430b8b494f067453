import type { Core } from '@strapi/strapi';
import { accounts, members } from '../database/query';
import { getService } from '../get-service';
import { uid } from '../uids';
import { whereOfEvent, type LifecycleEvent } from './event';

/** A member whose account is deleted is a member without one again, and can be invited anew. */
export const accountLifecycles = (strapi: Core.Strapi) => {
  const release = async (event: LifecycleEvent): Promise<void> => {
    const doomed = await accounts(strapi).findMany({ where: whereOfEvent(event), select: ['id'] });
    if (doomed.length === 0) return;
    const linked = await members(strapi).findMany({
      where: { account: { id: { $in: doomed.map(({ id }) => id) } } },
    });
    for (const { id, email } of linked) {
      await members(strapi).updateMany({
        where: { id },
        data: { account: null, state: 'not_invited' },
      });
      const at = new Date();
      await getService(strapi, 'history').record({
        outcome: 'account_deleted',
        email,
        member: id,
        at,
      });
    }
  };

  return { models: [uid.account], beforeDelete: release, beforeDeleteMany: release };
};
