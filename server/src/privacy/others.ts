import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses/normalise';
import { personalData } from '../content-types/personal-data';
import type { Mentions, Surroundings } from '../domain/address-mentions';
import { getSettings } from '../settings/settings';
import { accounts, admins, members } from '../store/query';
import { namingAttributes } from './attributes';

type Values = Record<string, unknown>;

const atOnce = 500;

const emailsAmong = async (strapi: Core.Strapi, keys: string[]): Promise<string[]> => {
  const inEmail = { where: { email: { $in: keys } }, select: ['email'] };
  const inKey = { where: { emailKey: { $in: keys } }, select: ['email'] };
  const found = [
    ...(await members(strapi).findMany(inKey)),
    ...(await accounts(strapi).findMany(inEmail)),
    ...(await admins(strapi).findMany(inEmail)),
  ];
  return found.map(({ email }) => email ?? '');
};

/** Finds those among some addresses that belong to a member, an account, an admin or the organisation. */
const inUse = async (strapi: Core.Strapi, keys: string[]): Promise<Set<string>> => {
  if (keys.length === 0) return new Set();
  const { replyTo, supportAddress, noticesTo } = (await getSettings(strapi)).organisation;
  const emails = [replyTo, supportAddress, ...noticesTo];
  for (let start = 0; start < keys.length; start += atOnce) {
    emails.push(...(await emailsAmong(strapi, keys.slice(start, start + atOnce))));
  }
  return new Set(emails.map(normaliseAddress));
};

/** Says in which attributes somebody is named, and takes the name out, so that no address of others is cut. */
export interface Naming {
  in: (values: Values) => string[];
  cutFrom: (values: Values, name: string, instead: string) => unknown;
}

/**
 * Prepares to read some rows of a type for mentions. A longer address than the one that is looked for is left
 * whole where it is that of somebody known. In words of staff all else that signs join to an address goes,
 * because a rest of it would do more harm than a missing word; in records of others it stays.
 */
export const namingIn = async (
  strapi: Core.Strapi,
  { type, rows, mentions }: { type: string; rows: Values[]; mentions: Mentions },
): Promise<Naming> => {
  const { attributes } = personalData.get(type)!;
  const names = namingAttributes(strapi, type);
  const texts = rows.map((row) => names.map((name) => row[name]));
  const others = await inUse(strapi, mentions.longerIn(texts));
  const around = (name: string): Surroundings => ({
    others,
    hasLooseSigns: attributes[name]?.holds === 'words',
  });
  return {
    in: (values) => names.filter((name) => mentions.isIn(values[name], around(name))),
    cutFrom: (values, name, instead) => mentions.cutFrom(values[name], instead, around(name)),
  };
};
