import type { Core } from '@strapi/strapi';
import contentTypes from '../content-types';

interface Attribute {
  writable?: boolean;
  default?: unknown;
}

/** What each attribute that only the plugin itself may write starts from, by type. */
const protectedAttributes = new Map<string, Map<string, unknown>>(
  Object.entries(contentTypes).map(([name, { schema }]) => {
    const attributes = Object.entries(schema.attributes as Record<string, Attribute>);
    const starts = attributes
      .filter(([, { writable }]) => writable === false)
      .map(([attribute, { default: start = null }]) => [attribute, start] as const);
    return [`plugin::member-invites.${name}`, new Map<string, unknown>(starts)] as const;
  }),
);

/**
 * Keeps the attributes with `writable: false` out of every write through the Document Service. Strapi
 * heeds that key in its content API only, and the form of the Content Manager sends them with each save,
 * so they are dropped and not refused. A clone starts anew: it is another member.
 */
export const protectAttributes = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    const starts = protectedAttributes.get(context.uid);
    const params = context.params as { data?: Record<string, unknown> };
    if (starts && params.data) {
      const own = Object.entries(params.data).filter(([attribute]) => !starts.has(attribute));
      const anew = context.action === 'clone' ? starts : [];
      params.data = Object.fromEntries([...own, ...anew]);
    }
    return next();
  });
};
