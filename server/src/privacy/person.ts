import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses/normalise';
import { invitations, logEntries, members } from '../store/query';
import type { LogEntryRow, MemberRow } from '../store/records';

/** A member, with every address that we know of them. */
export interface Person {
  member: MemberRow;
  /** Normalised, the present one first. */
  keys: string[];
}

/** Reads the addresses that a corrected one names: the one before, and the one after. */
const correctedFrom = ({ notes }: LogEntryRow): string[] =>
  (notes ?? []).flatMap((one) =>
    one.id === 'address_corrected' ? [one.values.before, one.values.after] : [],
  );

/** The rows that name a former address may be older than the attribute, and retention may have emptied others. */
const formerAddresses = async (
  strapi: Core.Strapi,
  { id, formerKeys }: MemberRow,
): Promise<string[]> => {
  const sent = await invitations(strapi).findMany({ where: { member: id }, select: ['email'] });
  const where = { member: id, outcome: 'address_changed' };
  const changes = await logEntries(strapi).findMany({ where, select: ['notes'] });
  const found = [...sent.map(({ email }) => email), ...changes.flatMap(correctedFrom)];
  // An address that was cut out, since it is another member's, leaves a mark.
  return [...(formerKeys ?? []), ...found].filter((address) => address.includes('@'));
};

/**
 * Answers who a member is: their address, and those they had before. A former address that another member has
 * by now is that member's, and is left out.
 */
export const personOf = async (strapi: Core.Strapi, member: MemberRow): Promise<Person> => {
  const former = new Set((await formerAddresses(strapi, member)).map(normaliseAddress));
  const others = await members(strapi).findMany({
    where: { emailKey: { $in: [...former] }, id: { $ne: member.id } },
    select: ['emailKey'],
  });
  for (const { emailKey } of others) former.delete(emailKey);
  return { member, keys: [...new Set([member.emailKey, ...former])] };
};
