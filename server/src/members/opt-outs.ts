import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { keyFor } from '../settings/links';
import { optOuts } from '../store/query';
import type { MemberRow } from '../store/records';

const atOnce = 500;

/** Hashes addresses with a key: a plain hash would be guessed by hashing every address one knows. */
const hasherOf = (strapi: Core.Strapi): ((emailKey: string) => string) => {
  const secret = keyFor(strapi, 'opt-out');
  return (emailKey) => createHmac('sha256', secret).update(emailKey).digest('hex');
};

/**
 * Answers which of these normalised addresses belong to people who had asked to be left alone and are not on
 * the roster under them any more. They are neither put on the roster by anybody but named staff, nor mailed.
 */
export const findOptedOut = async (
  strapi: Core.Strapi,
  emailKeys: string[],
): Promise<Set<string>> => {
  const hash = hasherOf(strapi);
  const found = new Set<string>();
  for (let start = 0; start < emailKeys.length; start += atOnce) {
    const keyOf = new Map(emailKeys.slice(start, start + atOnce).map((key) => [hash(key), key]));
    const rows = await optOuts(strapi).findMany({
      where: { addressHash: { $in: [...keyOf.keys()] } },
      select: ['addressHash'],
    });
    for (const { addressHash } of rows) found.add(keyOf.get(addressHash)!);
  }
  return found;
};

/** Tells whether a member has asked to be left alone: declined for good, or switched letters off. */
export const wantsNoMail = ({
  suppression,
  emailNotifications,
}: Pick<MemberRow, 'suppression' | 'emailNotifications'>): boolean =>
  suppression === 'declined' || emailNotifications === false;

/** Keeps the hashes of addresses whose members are about to be erased, deleted or given another address. */
export const keepOptOuts = async (strapi: Core.Strapi, emailKeys: string[]): Promise<void> => {
  const kept = await findOptedOut(strapi, emailKeys);
  for (const key of emailKeys.filter((one) => !kept.has(one))) {
    await optOuts(strapi).create({ data: { addressHash: hasherOf(strapi)(key) } });
  }
};

/** Forgets the hash, once staff have allowed letters to a member with this address again. */
export const liftOptOut = async (strapi: Core.Strapi, emailKey: string): Promise<void> => {
  await optOuts(strapi).deleteMany({ where: { addressHash: hasherOf(strapi)(emailKey) } });
};
