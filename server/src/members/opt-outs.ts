import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { keyFor } from '../settings/links';
import { optOuts } from '../store/query';

const atOnce = 500;

/** Hashes addresses with a key: a plain hash would be guessed by hashing every address one knows. */
const hasherOf = (strapi: Core.Strapi): ((emailKey: string) => string) => {
  const secret = keyFor(strapi, 'opt-out');
  return (emailKey) => createHmac('sha256', secret).update(emailKey).digest('hex');
};

/**
 * Answers which of these normalised addresses belong to erased people who had asked to be left alone. They are
 * neither put on the roster by anybody but named staff, nor mailed.
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

/** Keeps the hash of an address whose person is about to be erased. */
export const keepOptOut = async (strapi: Core.Strapi, emailKey: string): Promise<void> => {
  if ((await findOptedOut(strapi, [emailKey])).size > 0) return;
  await optOuts(strapi).create({ data: { addressHash: hasherOf(strapi)(emailKey) } });
};

/** Forgets the hash, once staff have allowed letters to a member with this address again. */
export const liftOptOut = async (strapi: Core.Strapi, emailKey: string): Promise<void> => {
  await optOuts(strapi).deleteMany({ where: { addressHash: hasherOf(strapi)(emailKey) } });
};
