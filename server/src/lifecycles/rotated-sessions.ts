import type { Core } from '@strapi/strapi';
import { sessions } from '../store/query';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

/**
 * Ends a session that continues one which joining removed meanwhile. Strapi rotates a refresh token in three
 * steps without a transaction: it reads the session, makes its child, and then notes the child in the
 * session. Without this, somebody who rotates all the time would keep a child whose parent is gone.
 */
export const rotatedSessionLifecycles = (strapi: Core.Strapi) => ({
  models: [uid.session],

  async beforeUpdate(event: LifecycleEvent): Promise<void> {
    const { childId } = (event.params.data ?? {}) as { childId?: string | null };
    if (!childId || (await sessions(strapi).count({ where: whereOfEvent(event) })) > 0) return;
    await sessions(strapi).deleteMany({ where: { sessionId: childId } });
    throw new Error('The session was ended.'); // Strapi answers that the refresh token is not valid
  },
});
