import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { whileNamesHeld } from '../accounts/lock';
import { hasRival } from '../accounts/rivals';
import type { SignInFacts } from '../domain/account-names';
import { accounts } from '../store/query';
import { uid } from '../store/uids';
import { whereOfEvent, type LifecycleEvent } from './event';

type Named = Partial<SignInFacts>;

const namesAccount = (data: Named | undefined): boolean =>
  data?.email !== undefined || data?.username !== undefined;

/** Refuses in the words of users-permissions, which looks before it writes and may have looked too early. */
const refuse = (): never => {
  throw new errors.ApplicationError('Email or Username are already taken');
};

/**
 * Refuses an account that takes the address or the name of another one, whoever makes or changes it: a
 * registration that looked before an invitee accepted, an OAuth sign-in, the Content Manager, a site's code.
 */
export const accountNameLifecycles = (strapi: Core.Strapi) => ({
  models: [uid.account],

  async beforeCreate(event: LifecycleEvent): Promise<void> {
    const { email = null, username = null, provider = null } = (event.params.data ?? {}) as Named;
    if (await hasRival(strapi, { email, username, provider })) refuse();
  },

  async beforeUpdate(event: LifecycleEvent): Promise<void> {
    const data = (event.params.data ?? {}) as Named;
    if (!namesAccount(data)) return;
    const row = await accounts(strapi).findOne({ where: whereOfEvent(event) });
    if (!row) return;
    const { id, provider, email = row.email, username = row.username } = { ...row, ...data };
    if (email === row.email && username === row.username) return;
    if (await hasRival(strapi, { id, provider, email, username })) refuse();
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
