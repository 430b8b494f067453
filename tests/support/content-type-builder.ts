import fs from 'node:fs';
import path from 'node:path';
import type { Site } from './site';

interface Attribute {
  name: string;
  [property: string]: unknown;
}

interface EditedType {
  uid: string;
  kind: string;
  collectionName: string;
  info: Record<string, unknown>;
  options: { draftAndPublish?: boolean };
  pluginOptions?: object;
  attributes: Attribute[];
}

/** Saves a type in the Content-Type Builder with these fields added to it, as its page in the panel does. */
export async function addFields(
  site: Site,
  uid: string,
  fields: Record<string, object>,
): Promise<void> {
  const builder = '/content-type-builder';
  const token = await site.superAdminToken();
  // The builder answers in development only, and restarts the site; this counts the restart as done.
  site.strapi.config.set('autoReload', true);
  site.strapi.reload.isWatching = false;
  site.strapi.reload.isWatching = true;
  const { body } = await site.request
    .get(`${builder}/schema`)
    .auth(token, { type: 'bearer' })
    .expect(200);
  const type = body.data.contentTypes[uid] as EditedType;
  const { kind, collectionName, info, options, pluginOptions } = type;
  const attributes = [
    ...type.attributes.map(({ name, ...properties }) => ({ action: 'update', name, properties })),
    ...Object.entries(fields).map(([name, properties]) => ({ action: 'create', name, properties })),
  ];
  const { draftAndPublish } = options;
  const edited = { uid, kind, collectionName, ...info, options, draftAndPublish, pluginOptions };
  const contentTypes = [{ action: 'update', ...edited, attributes }];
  await site.request
    .post(`${builder}/update-schema`)
    .auth(token, { type: 'bearer' })
    .send({ data: { components: [], contentTypes } })
    .expect(200);
}

/** Reads the file that the builder wrote into a site for a type of the plugin. */
export const readWritten = (appDir: string, type: string): string => {
  const file = `src/extensions/member-invites/content-types/${type}/schema.json`;
  return fs.readFileSync(path.join(appDir, file), 'utf8');
};

/**
 * Reads files that the Content-Type Builder wrote when `addFields` added `birthday` and `nickname` to the
 * member type of the playground; the file of programs came with it, as the other side of a relation. A test
 * compares them with the files that it writes now.
 */
export const writtenByBuilder = (type: 'member' | 'program'): string =>
  fs.readFileSync(path.join(__dirname, `extensions/content-type-builder/${type}.json`), 'utf8');

/** Answers the path of such a file in a site, under `src`. */
export const placeOf = (type: string): string =>
  `extensions/member-invites/content-types/${type}/schema.json`;

export const addedFields = { birthday: { type: 'date' }, nickname: { type: 'string' } };
