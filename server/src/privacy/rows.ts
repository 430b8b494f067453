import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses/normalise';
import { personalData } from '../content-types/personal-data';
import { mentionsOf, type Mentions } from '../domain/address-mentions';
import { idsOfMentions } from '../store/mentions';
import { rowsOf, type AttributesOfRow } from '../store/query';
import { namingAttributes } from './attributes';
import { namingIn } from './others';
import type { Person } from './person';

const atOnce = 500;

/** The rows of one type in which a person is found. */
export interface FoundRows {
  /** They are about the person: by their member, or by their address. */
  about: AttributesOfRow[];
  /** They are about others or nobody, and mention an address of the person. */
  naming: AttributesOfRow[];
}

/** Finds the rows that may mention somebody; they are to be looked at again. */
export const findAlike = async (
  strapi: Core.Strapi,
  { type, attributes, mentions }: { type: string; attributes: string[]; mentions: Mentions },
): Promise<AttributesOfRow[]> => {
  const ids = await idsOfMentions(strapi, { of: type, attributes, patterns: mentions.patterns });
  const found: AttributesOfRow[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const where = { id: { $in: ids.slice(start, start + atOnce) } };
    found.push(...(await rowsOf(type)(strapi).findMany({ where })));
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
  const identity = hasMember && address !== null ? [address] : [];
  const attributes = [...identity, ...namingAttributes(strapi, type)];
  const others = (await findAlike(strapi, { type, attributes, mentions })).filter(
    ({ id }) => !linkedIds.has(id),
  );
  const isAbout = (row: AttributesOfRow): boolean =>
    identity.some((name) => person.keys.includes(normaliseAddress(String(row[name]))));
  const rest = others.filter((row) => !isAbout(row));
  const naming = await namingIn(strapi, { type, rows: rest, mentions });
  return {
    about: [...linked, ...others.filter(isAbout)],
    naming: rest.filter((row) => naming.in(row).length > 0),
  };
};
