import type { Core } from '@strapi/strapi';
import { isSameName, patternOf, spellingsOf } from '../domain/account-names';
import { idsLikeBeyondAscii } from '../store/like-text';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { uid } from '../store/uids';

export type NamedBy = 'email' | 'username';

/** Asks for more than the same name: what it finds is compared afterwards. */
const whereNamed = (strapi: Core.Strapi, name: string, attribute: NamedBy): object[] => {
  const spellings = spellingsOf(name);
  const pattern = patternOf(name);
  return [
    // A backslash would be lost in the wildcards of an older Strapi.
    { [attribute]: { $in: spellings } },
    ...spellings.map((spelling) => ({ [attribute]: { $eqi: spelling } })),
    ...(pattern
      ? [{ id: { $in: idsLikeBeyondAscii(strapi, { of: uid.account, name: attribute, pattern }) } }]
      : []),
  ];
};

export const bothNames = ['email', 'username'] as const;

/**
 * Finds the accounts that have one of these names, in any case: the only look-up of the plugin that is not
 * exact. What the database finds is compared here, because it takes likeness for equality: collations of MySQL
 * ignore accents and spaces at the end, and `$eqi` of Strapi before 5.51 takes `_` and `%` for wildcards.
 * SQLite, on the other hand, knows no case beyond ASCII.
 *
 * It reads the whole table, and others wait for the names meanwhile: ask once.
 */
export const accountsNamed = async (
  strapi: Core.Strapi,
  { names, by }: { names: string[]; by: readonly NamedBy[] },
): Promise<AccountRow[]> => {
  if (names.length === 0) return [];
  const asked = by.flatMap((attribute) => names.map((name) => ({ name, attribute })));
  const found = await accounts(strapi).findMany({
    where: { $or: asked.flatMap(({ name, attribute }) => whereNamed(strapi, name, attribute)) },
    orderBy: { id: 'asc' },
  });
  return found.filter((row) =>
    asked.some(({ name, attribute }) => isSameName(row[attribute], name)),
  );
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
