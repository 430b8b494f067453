import type { Core } from '@strapi/strapi';
import { personalData } from '../content-types/personal-data';
import type { Mentions } from '../domain/address-mentions';
import { newDocumentId } from '../store/new-id';
import { rowsOf, type AttributesOfRow } from '../store/query';
import { emptiedRow } from './attributes';
import { namingIn } from './others';

const atOnce = 500;

/** Takes everything personal out of rows of a type. @param ids of rows */
export const emptyRows = async (
  strapi: Core.Strapi,
  { type, ids, now }: { type: string; ids: number[]; now: Date },
): Promise<void> => {
  const emptied = emptiedRow(strapi, type);
  // The rows of some types say nothing of a person once the member is gone.
  if (Object.keys(emptied).length === 0) return;
  const data = { ...emptied, emptiedAt: now };
  for (let start = 0; start < ids.length; start += atOnce) {
    const where = { id: { $in: ids.slice(start, start + atOnce) } };
    await rowsOf(type)(strapi).updateMany({ where, data });
  }
};

/**
 * Takes the mention of an address out of a row that is about others: an attribute of a record of ours is
 * emptied, since a name may stand beside the address, and what staff wrote keeps the rest of its words.
 */
export const emptyMentions = async (
  strapi: Core.Strapi,
  { type, row, mentions }: { type: string; row: AttributesOfRow; mentions: Mentions },
): Promise<void> => {
  const { hasMember, attributes } = personalData.get(type)!;
  const naming = await namingIn(strapi, { type, rows: [row], mentions });
  const withoutMention = (name: string): unknown => {
    const handling = attributes[name];
    if (hasMember) return handling?.holds === 'personal' ? handling.emptied : null;
    const isUnique = handling?.holds === 'words' && handling.isUnique;
    return naming.cutFrom(row, name, isUnique ? `…${newDocumentId().slice(0, 12)}` : '…');
  };
  const data = Object.fromEntries(naming.in(row).map((name) => [name, withoutMention(name)]));
  await rowsOf(type)(strapi).updateMany({ where: { id: row.id }, data });
};
