import type { Site } from './site';

/** A new API token, as made in Settings › API Tokens. */
export async function apiToken(site: Site, type: 'read-only' | 'full-access'): Promise<string> {
  const tokens = site.strapi.service('admin::api-token');
  const name = `${type} ${await site.strapi.db.query('admin::api-token').count()}`;
  const { accessKey } = await tokens.create({ name, type, description: '', lifespan: null });
  return accessKey as string;
}
