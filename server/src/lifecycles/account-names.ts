import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { whileNamesHeld } from '../accounts/lock';
import { bothNames } from '../accounts/named';
import { findRival } from '../accounts/rivals';
import { adminOfRequest } from '../admin-of-request';
import { isLocal, isSameName, type SignInFacts } from '../domain/account-names';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

type Named = Partial<SignInFacts>;

const facts = ['email', 'username', 'provider'] as const;

const namesAccount = (data: Named | undefined): boolean =>
  facts.some((fact) => data?.[fact] !== undefined);

/**
 * Refuses in the words of users-permissions, which looks before it writes and may have looked too early. Staff
 * are told whose user name an address is, because they can rename that account.
 */
const refuse = (strapi: Core.Strapi, rival: AccountRow, { email }: SignInFacts): never => {
  const isUserName = isSameName(rival.username, email) && !isSameName(rival.email, email);
  throw new errors.ApplicationError(
    isUserName && adminOfRequest(strapi) !== null
      ? `The user name of account ${rival.id} is this address. Rename that account first.`
      : 'Email or Username are already taken',
  );
};

/** Lists the names by which the account is found from now on. */
const newNamesOf = (before: SignInFacts, after: SignInFacts) =>
  isLocal(after) && !isLocal(before)
    ? bothNames
    : bothNames.filter((name) => after[name] !== before[name]);

/**
 * Refuses an account that takes the address or the name of another one, whoever makes or changes it: a
 * registration that looked before an invitee accepted, an OAuth sign-in, the Content Manager, a site's code.
 */
export const accountNameLifecycles = (strapi: Core.Strapi) => ({
  models: [uid.account],

  async beforeCreate(event: LifecycleEvent): Promise<void> {
    const { email = null, username = null, provider = null } = (event.params.data ?? {}) as Named;
    const account = { email, username, provider };
    const rival = await findRival(strapi, { account, names: bothNames });
    if (rival) refuse(strapi, rival, account);
  },

  async beforeUpdate(event: LifecycleEvent): Promise<void> {
    const data = (event.params.data ?? {}) as Named;
    if (!namesAccount(data)) return;
    const row = await accounts(strapi).findOne({ where: whereOfEvent(event) });
    if (!row) return;
    const { email = row.email, username = row.username, provider = row.provider } = data;
    const account = { id: row.id, email, username, provider };
    const changed = newNamesOf(row, account);
    if (changed.length === 0) return;
    const rival = await findRival(strapi, { account, names: changed });
    if (rival) refuse(strapi, rival, account);
  },
});

const writing = new Set(['create', 'clone', 'update']);

/**
 * Holds the names from before an account is written until that is committed, so that nobody takes one in
 * between. A database lifecycle could not: it has no transaction where the writer has none, and inside the
 * Document Service's it comes after the first read.
 */
export const holdNamesWhileWriting = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    const { uid: type, action, params } = context;
    const { data } = params as { data?: Named };
    const isNaming = type === uid.account && writing.has(action);
    if (!isNaming || (action === 'update' && !namesAccount(data))) return next();
    return whileNamesHeld(strapi, async () => next()) as ReturnType<typeof next>;
  });

  const query = accounts(strapi);
  const create = query.create.bind(query);
  const update = query.update.bind(query);
  query.create = (params) => whileNamesHeld(strapi, () => create(params));
  query.update = (params) =>
    namesAccount(params.data) ? whileNamesHeld(strapi, () => update(params)) : update(params);
};
