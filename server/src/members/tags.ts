import type { Core } from '@strapi/strapi';
import type { ListTagsResponse } from '../../../shared/contracts/members';
import { retryOnConflict } from '../store/conflicts';
import { newDocumentId } from '../store/new-id';
import { tags } from '../store/query';
import { Refusal } from '../errors';
import type { TagRow } from '../store/records';

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * Answers ids of the rows of tags by name, creating those that are missing. Names that differ only in case
 * are the same tag. Run it inside the transaction of the write it belongs to, and again if another transaction created the same
 * tag first.
 */
export const ensureTags = async (
  strapi: Core.Strapi,
  { names }: { names: string[] },
): Promise<Map<string, number>> => {
  const wanted = new Map(names.map((name) => [keyOf(name), name]));
  if (wanted.size === 0) return new Map();
  const ids = new Map<string, number>();
  const remember = (key: string, { id }: Pick<TagRow, 'id'>): void => void ids.set(key, id);
  const all = await tags(strapi).findMany({ select: ['id', 'name'], orderBy: { id: 'desc' } });
  for (const row of all) if (wanted.has(keyOf(row.name))) remember(keyOf(row.name), row);
  for (const [key, name] of wanted) {
    if (ids.has(key)) continue;
    remember(key, await tags(strapi).create({ data: { documentId: newDocumentId(), name } }));
  }
  return new Map(names.map((name) => [name, ids.get(keyOf(name))!]));
};

/** Answers the id of the row of the tag of this name, in any case, creating it if it is missing. */
export const ensureTag = (strapi: Core.Strapi, { name }: { name: string }): Promise<number> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => (await ensureTags(strapi, { names: [name] })).get(name)!),
  );

/** Lists all tags by name. */
export const listTags = async (strapi: Core.Strapi): Promise<ListTagsResponse['data']> => {
  const found = await tags(strapi).findMany({ orderBy: { id: 'asc' } });
  return found
    .map(({ documentId: id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
};

/** Answers the id of the row of the tag that a request names. @throws Refusal `tag_unknown` */
export const tagNamed = async (strapi: Core.Strapi, { id }: { id: string }): Promise<number> => {
  const tag = await tags(strapi).findOne({ where: { documentId: id } });
  if (tag) return tag.id;
  const message = 'This tag does not exist.';
  throw new Refusal('tag_unknown', { errors: [{ path: ['tag'], message }] });
};
