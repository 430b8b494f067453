import type { Site } from './site';

/** Creates an API token, as Settings › API Tokens does. */
export async function apiToken(site: Site, type: 'read-only' | 'full-access'): Promise<string> {
  const tokens = site.strapi.service('admin::api-token');
  const name = `${type} ${await site.strapi.db.query('admin::api-token').count()}`;
  const { accessKey } = await tokens.create({ name, type, description: '', lifespan: null });
  return accessKey as string;
}
