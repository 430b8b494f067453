import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '../domain/acceptance';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { uid } from '../store/uids';
import { emptiedStructures, emptiedValues } from './emptied';
import { whileNamesHeld } from './lock';
import { removeAccounts } from './remove';
import { endSessions } from './revoke-access';

/** The provider of an account that was emptied: nobody signs in through it, and no form shows it. */
const noProvider = 'member-invites-replaced';

const nameOf = ({ documentId }: Pick<AccountRow, 'documentId'>): string => `replaced-${documentId}`;

/** Matches the accounts that people can have: all but those that were emptied. */
export const notReplaced = {
  $or: [{ provider: { $null: true } }, { provider: { $ne: noProvider } }],
};

/**
 * Empties accounts that are to go, because their owner never used them and replaces them by a new one, or is
 * erased: everything that could open them goes, all that they say of anybody, and the rows are blocked. They
 * are not deleted yet, because somebody may be registering or asking for a new password at this moment:
 * users-permissions goes on writing a row that it has read before, and fails at one that is gone.
 */
export const emptyAccounts = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  await endSessions(strapi, { ids });
  const structures = emptiedStructures(strapi);
  for (const row of await accounts(strapi).findMany({ where: { id: { $in: ids } } })) {
    if (Object.keys(structures).length > 0) {
      const { documentId } = row;
      await strapi.documents(uid.account).update({ documentId, data: structures as never });
    }
    await accounts(strapi).updateMany({
      where: { id: row.id },
      data: {
        ...emptiedValues(strapi),
        username: nameOf(row),
        provider: noProvider,
        confirmed: false,
        blocked: true,
      },
    });
  }
};

const keptMs = 60 * 60 * 1000;
const mostAtOnce = 100;

const findForgotten = async (strapi: Core.Strapi, now: Date): Promise<AccountRow[]> => {
  const emptied = await accounts(strapi).findMany({
    where: {
      provider: noProvider,
      email: { $null: true },
      blocked: true,
      updatedAt: { $lt: new Date(now.getTime() - keptMs) },
    },
    limit: mostAtOnce,
  });
  // MySQL compares the provider in any case; only we give an account a name made of its id.
  return emptied.filter((row) => row.provider === noProvider && row.username === nameOf(row));
};

/**
 * Deletes the emptied accounts that nobody has written for an hour. An account that somebody has put to use
 * again, with an address or unblocked, is nobody's to delete.
 * @returns how many it deleted
 */
export const deleteReplaced = async (
  strapi: Core.Strapi,
  { now }: { now: Date },
): Promise<number> => {
  if ((await findForgotten(strapi, now)).length === 0) return 0;
  return whileNamesHeld(strapi, async () => {
    const doomed = await findForgotten(strapi, now);
    await removeAccounts(strapi, { ids: doomed.map(({ id }) => id) });
    return doomed.length;
  });
};
