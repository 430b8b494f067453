import { uid } from '../store/uids';
import contentTypes from './index';

/** The keys of an attribute that the plugin itself reads; Strapi knows more. */
export interface OwnAttribute {
  type: string;
  writable?: boolean;
  default?: unknown;
}

export interface OwnSchema {
  kind: string;
  collectionName: string;
  info: { singularName: string; pluralName: string; displayName: string };
  options: Record<string, unknown>;
  pluginOptions?: Record<string, unknown>;
  attributes: Record<string, OwnAttribute>;
  config?: { attributes?: object; metadatas?: object };
  indexes?: { name: string }[];
}

/**
 * Every type of the plugin as we wrote it, by its uid. This is a copy made while the plugin is loaded: the
 * objects that Strapi gets are written into by Strapi itself and by the extensions of a site.
 */
export const ownSchemas: ReadonlyMap<string, OwnSchema> = new Map(
  Object.entries(structuredClone(contentTypes)).map(([name, { schema }]) => [
    `plugin::member-invites.${name}`,
    schema,
  ]),
);

/** Types whose records only the plugin writes, by `db.query`. */
export const writtenByPlugin: ReadonlySet<string> = new Set([
  uid.invitation,
  uid.letter,
  uid.batch,
  uid.logEntry,
  uid.consent,
  uid.optOut,
  uid.joining,
]);
