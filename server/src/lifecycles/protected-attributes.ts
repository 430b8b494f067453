import type { Core } from '@strapi/strapi';
import { ownSchemas, writtenByPlugin } from '../content-types/own-schemas';

interface Attribute {
  default?: unknown;
  target?: string;
  mappedBy?: string;
}

const isProtected = (uid: string, name: string): boolean => {
  const attribute = ownSchemas.get(uid)?.attributes[name];
  if (!attribute) return false;
  return attribute.writable === false || writtenByPlugin.has(uid);
};

/** A site may add the other side of a relation of ours, and Strapi writes our column from there. */
const writesProtected = ({ target, mappedBy }: Attribute): boolean =>
  target !== undefined && mappedBy !== undefined && isProtected(target, mappedBy);

/** Lists every attribute that only the plugin itself may write, with its initial value. */
const startsOf = (uid: string, attributes: Record<string, Attribute>): Map<string, unknown> => {
  const starts = Object.entries(attributes)
    .filter(([name, attribute]) => isProtected(uid, name) || writesProtected(attribute))
    .map(([name, { default: start = null }]) => [name, start] as const);
  return new Map(starts);
};

/**
 * Keeps the attributes with `writable: false` out of every write through the Document Service. Strapi heeds
 * that key in its content API only, and the form of the Content Manager sends them with each save, so they
 * are dropped rather than refused. A clone gets the initial values, because it is another member.
 */
export const protectAttributes = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    const params = context.params as { data?: Record<string, unknown> };
    if (params.data) {
      const { uid, contentType, action } = context;
      const starts = startsOf(uid, contentType.attributes as Record<string, Attribute>);
      const own = Object.entries(params.data).filter(([attribute]) => !starts.has(attribute));
      const anew = action === 'clone' ? starts : [];
      params.data = Object.fromEntries([...own, ...anew]);
    }
    return next();
  });
};
