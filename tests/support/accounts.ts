import type { Test } from 'supertest';
import { findRow, types, type Row } from './office';
import type { Site } from './site';

export const password = 'correct-horse-1';

/** Changes settings of users-permissions as its page in the panel does. */
export async function changeAdvanced(site: Site, change: Record<string, unknown>): Promise<void> {
  const store = site.strapi.store({
    type: 'plugin',
    name: 'users-permissions',
    key: 'advanced',
  });
  await store.set({ value: { ...((await store.get({})) as object), ...change } });
}

export async function createRole(site: Site, type: string): Promise<Row> {
  const role = { name: `Role ${type}`, description: '', type };
  await site.strapi.plugin('users-permissions').service('role').createRole(role);
  return findRow({ site }, 'role', { type });
}

/** Allows accounts with the role to call an action of the content API. */
export async function allowAction(site: Site, roleType: string, action: string): Promise<void> {
  const role = await findRow({ site }, 'role', { type: roleType });
  await site.strapi
    .query('plugin::users-permissions.permission')
    .create({ data: { action, role: role.id } as never });
}

/** Creates an account with every attribute; the password is hashed as users-permissions does it. */
export async function createAccount(
  site: Site,
  data: Record<string, unknown> & { email: string },
): Promise<Row> {
  const role = await findRow({ site }, 'role', { type: 'authenticated' });
  return site.strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username: data.email,
      provider: 'local',
      password,
      confirmed: true,
      blocked: false,
      role: role.id,
      ...data,
    });
}

export const signIn = (site: Site, identifier: string, secret: string): Test =>
  site.request.post('/api/auth/local').send({ identifier, password: secret });

export const register = (site: Site, email: string, username = email): Test =>
  site.request.post('/api/auth/local/register').send({ email, username, password });

export const whoAmI = (site: Site, jwt: string): Test =>
  site.request.get('/api/users/me').auth(jwt, { type: 'bearer' });

export const accountsOf = (site: Site, email: string): Promise<Row[]> =>
  site.strapi.db.query(types.account).findMany({ where: { email }, populate: { role: true } });

/** Finds the row of the only account with this address. */
export async function accountOf(site: Site, email: string): Promise<Row & { role: Row }> {
  const [account, ...more] = await accountsOf(site, email);
  if (!account || more.length > 0) throw new Error(`Not one account with the address ${email}`);
  return account as Row & { role: Row };
}
