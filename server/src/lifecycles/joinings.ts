import type { Core } from '@strapi/strapi';
import { forgetJoinings, keepJoinings } from '../accounts/joinings';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

/** Keeps when an account joined once its member goes or gets another account, whoever does that. */
export const joiningLifecycles = (strapi: Core.Strapi) => {
  const keep = (event: LifecycleEvent): Promise<void> => keepJoinings(strapi, whereOfEvent(event));

  const keepIfUnlinked = async (event: LifecycleEvent): Promise<void> => {
    if (Object.hasOwn((event.params.data ?? {}) as object, 'account')) await keep(event);
  };

  return {
    models: [uid.member],
    beforeUpdate: keepIfUnlinked,
    beforeUpdateMany: keepIfUnlinked,
    beforeDelete: keep,
    beforeDeleteMany: keep,
  };
};

/** Forgets when a deleted account had joined. */
export const forgottenJoiningLifecycles = (strapi: Core.Strapi) => ({
  models: [uid.account],
  afterDelete: (): Promise<void> => forgetJoinings(strapi),
  afterDeleteMany: (): Promise<void> => forgetJoinings(strapi),
});
