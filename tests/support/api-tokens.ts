import type { Site } from './site';

/** Creates an API token, as Settings › API Tokens does. */
export async function apiToken(site: Site, type: 'read-only' | 'full-access'): Promise<string> {
  const tokens = site.strapi.service('admin::api-token');
  const name = `${type} ${await site.strapi.db.query('admin::api-token').count()}`;
  const { accessKey } = await tokens.create({ name, type, description: '', lifespan: null });
  return accessKey as string;
}

const wholeAction = (action: string): string =>
  action.includes('::') ? action : `plugin::member-invites.${action}`;

/** Creates an admin token of the newest admin, as Settings › API Tokens does, with some of their rights. */
export async function adminApiToken(
  site: Site,
  { actions, subject = null }: { actions: string[]; subject?: string | null },
): Promise<{ accessKey: string; id: number; owner: { id: number; lastname: string } }> {
  const [owner] = await site.strapi.db
    .query('admin::user')
    .findMany({ orderBy: { id: 'desc' }, limit: 1, populate: ['roles'] });
  const adminPermissions = actions.map((action) => ({
    action: wholeAction(action),
    subject,
    properties: {},
    conditions: [],
  }));
  const name = `admin token ${await site.strapi.db.query('admin::api-token').count()}`;
  const { accessKey, id } = await site.strapi
    .service('admin::api-token-admin')
    .create({ name, description: '', lifespan: null, adminPermissions }, owner);
  return { accessKey, id, owner };
}
