import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses/normalise';
import { personalData } from '../content-types/personal-data';
import { mentionsOf, type Mentions } from '../domain/address-mentions';
import { idsOfMentions } from '../store/mentions';
import { rowsOf, type AttributesOfRow } from '../store/query';
import { namingAttributes } from './attributes';
import type { Person } from './person';

const atOnce = 500;

/** The rows of one type in which a person is found. */
export interface FoundRows {
  /** They are about the person: by their member, or by their address. */
  about: AttributesOfRow[];
  /** They are about others or nobody, and mention an address of the person. */
  naming: AttributesOfRow[];
}

const findMentioning = async (
  strapi: Core.Strapi,
  { type, attributes, mentions }: { type: string; attributes: string[]; mentions: Mentions },
): Promise<AttributesOfRow[]> => {
  const ids = await idsOfMentions(strapi, { of: type, attributes, patterns: mentions.patterns });
  const found: AttributesOfRow[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const where = { id: { $in: ids.slice(start, start + atOnce) } };
    const rows = await rowsOf(type)(strapi).findMany({ where });
    found.push(...rows.filter((row) => attributes.some((name) => mentions.isIn(row[name]))));
  }
  return found;
};

/** Finds all rows of a type that are about a person or mention one of their addresses. */
export const findRowsOf = async (
  strapi: Core.Strapi,
  { type, person }: { type: string; person: Person },
): Promise<FoundRows> => {
  const { hasMember, address } = personalData.get(type)!;
  const linked = hasMember
    ? await rowsOf(type)(strapi).findMany({ where: { member: person.member.id } })
    : [];
  const linkedIds = new Set(linked.map(({ id }) => id));
  const mentions = mentionsOf(person.keys);
  const naming = namingAttributes(strapi, type);
  const identity = hasMember && address !== null ? address : null;
  const attributes = identity === null ? naming : [identity, ...naming];
  const others = (await findMentioning(strapi, { type, attributes, mentions })).filter(
    ({ id }) => !linkedIds.has(id),
  );
  const isAbout = (row: AttributesOfRow): boolean =>
    identity !== null && person.keys.includes(normaliseAddress(String(row[identity])));
  const isNaming = (row: AttributesOfRow): boolean =>
    naming.some((name) => mentions.isIn(row[name]));
  return {
    about: [...linked, ...others.filter(isAbout)],
    naming: others.filter((row) => !isAbout(row) && isNaming(row)),
  };
};
