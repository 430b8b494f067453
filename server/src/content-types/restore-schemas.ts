import type { Core } from '@strapi/strapi';
import { omit } from './keys';
import { ownSchemas, type OwnSchema } from './own-schemas';
import { replacedNames, restoreAttributes, type Attributes } from './restore-attributes';

interface LoadedType extends Omit<OwnSchema, 'attributes'> {
  attributes: Attributes;
}

const restoreConfig = (own: OwnSchema['config'] = {}, loaded: OwnSchema['config'] = {}) => ({
  ...own,
  ...loaded,
  attributes: { ...loaded.attributes, ...own.attributes },
  metadatas: { ...own.metadatas, ...loaded.metadatas },
});

const restoreIndexes = (own: OwnSchema['indexes'] = [], loaded: OwnSchema['indexes'] = []) => {
  const names = new Set(own.map(({ name }) => name));
  return [...structuredClone(own), ...loaded.filter(({ name }) => !names.has(name))];
};

const restoreSchema = (own: OwnSchema, loaded: LoadedType): void => {
  const { singularName, pluralName } = own.info;
  Object.assign(loaded, {
    kind: own.kind,
    // Our queries name the tables.
    collectionName: own.collectionName,
    info: { ...loaded.info, singularName, pluralName },
    options: { ...loaded.options, ...own.options },
    // A record is one row. In a second language it would be another member with the same address.
    pluginOptions: { ...omit(loaded.pluginOptions ?? {}, ['i18n']), ...own.pluginOptions },
    attributes: restoreAttributes(own.attributes, loaded.attributes),
    config: restoreConfig(own.config, loaded.config),
    indexes: restoreIndexes(own.indexes, loaded.indexes),
  });
};

/**
 * Restores the plugin's own parts of its types and keeps what a site has added. The Content-Type Builder
 * writes a whole type into the site once a field is added to it, without the unique index on the members'
 * key, `writable` and what else it does not know, and Strapi takes that file in place of our schema. Runs in
 * `register`: after the extensions are loaded, before the tables are made.
 */
export const restoreSchemas = (strapi: Core.Strapi): void => {
  for (const [uid, own] of ownSchemas) {
    strapi.get('content-types').extend(uid, (loaded: LoadedType) => {
      for (const name of replacedNames(own.attributes, loaded.attributes)) {
        const attribute = `"${name}" of the type ${uid}`;
        strapi.log.warn(`member-invites: ${attribute} is the plugin's own, the site's is left out`);
      }
      restoreSchema(own, loaded);
    });
  }
};
