import type { Core } from '@strapi/strapi';
import { programs, roles } from '../store/query';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

/**
 * Marks the programs of a deleted role: the database clears the relation, so nothing else shows that the
 * program had one.
 */
export const roleLifecycles = (strapi: Core.Strapi) => {
  const remember = async (event: LifecycleEvent): Promise<void> => {
    const doomed = await roles(strapi).findMany({ where: whereOfEvent(event), select: ['id'] });
    if (doomed.length === 0) return;
    const using = await programs(strapi).findMany({
      where: { role: { id: { $in: doomed.map(({ id }) => id) } } },
      select: ['id'],
    });
    for (const { id } of using) {
      await programs(strapi).updateMany({ where: { id }, data: { isRoleMissing: true } });
    }
  };

  return { models: [uid.role], beforeDelete: remember, beforeDeleteMany: remember };
};

/**
 * Tells whether a save chooses a role. A save in the Content Manager always carries the relation, mostly as
 * `{ connect: [], disconnect: [] }`.
 */
const namesRole = (role: unknown): boolean => {
  if (Array.isArray(role)) return role.length > 0;
  if (typeof role !== 'object' || role === null) return Boolean(role);
  const { id, connect, set } = role as { id?: unknown; connect?: unknown; set?: unknown };
  return [id, connect, set].some(namesRole);
};

/** Removes the mark of the missing role once staff choose a role again. */
export const programLifecycles = () => ({
  models: [uid.program],
  beforeUpdate(event: LifecycleEvent): void {
    const data = event.params.data as { role?: unknown; isRoleMissing?: boolean };
    if (namesRole(data.role)) data.isRoleMissing = false;
  },
});
