import type { Core } from '@strapi/strapi';
import { writtenByPlugin } from '../content-types/own-schemas';
import { Refusal } from '../errors';

/** All other actions count as writes, including those of later Strapi versions that we do not know yet. */
const reads = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/**
 * Refuses every write to an invitation, letter, batch, log entry, consent, opt-out or joining through the
 * Document Service, which the Content Manager, the Entity Service and the APIs go through. `strapi import` and
 * transfers write by `db.query`, as the plugin does.
 * @throws Refusal `written_by_plugin`
 */
export const protectTypes = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    if (writtenByPlugin.has(context.uid) && !reads.has(context.action)) {
      throw new Refusal('written_by_plugin');
    }
    return next();
  });
};
