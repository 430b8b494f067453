import type { Core } from '@strapi/strapi';
import { isSameName, spellingsOf } from '../domain/account-names';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';

export type NamedBy = 'email' | 'username';

/**
 * Finds the accounts that have this name, in any case: the only look-up of the plugin that is not exact. What
 * the database finds is compared here, because it takes likeness for equality: collations of MySQL ignore
 * accents and spaces at the end, and `$eqi` of Strapi before 5.51 takes `_` and `%` for wildcards.
 */
export const accountsNamed = async (
  strapi: Core.Strapi,
  { name, by }: { name: string; by: readonly NamedBy[] },
): Promise<AccountRow[]> => {
  const spellings = spellingsOf(name);
  const found = await accounts(strapi).findMany({
    where: {
      $or: by.flatMap((attribute) => [
        // A backslash would be lost in the wildcards of an older Strapi.
        { [attribute]: { $in: spellings } },
        ...spellings.map((spelling) => ({ [attribute]: { $eqi: spelling } })),
      ]),
    },
    orderBy: { id: 'asc' },
  });
  return found.filter((row) => by.some((attribute) => isSameName(row[attribute], name)));
};

/**
 * Finds the local accounts that a sign-in by this name finds on MySQL, where users-permissions takes likeness
 * for equality: `víctim@x.org` for `victim@x.org`. Other databases find no more than the same name.
 */
export const accountsAlike = async (
  strapi: Core.Strapi,
  { name, by }: { name: string; by: readonly NamedBy[] },
): Promise<AccountRow[]> => {
  if (strapi.db.dialect.client !== 'mysql') return [];
  const isFound = by.map((attribute) => ({ [attribute]: { $in: spellingsOf(name) } }));
  return accounts(strapi).findMany({
    where: { provider: 'local', $or: isFound },
    orderBy: { id: 'asc' },
  });
};
