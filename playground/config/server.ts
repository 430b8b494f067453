import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  // Proxies that stand in a row before this site; each of them appends to X-Forwarded-For.
  const proxies = env.int('PROXIES', 0);
  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    // Empty means: the site knows no public address of its own (see `publicUrl` in ./plugins).
    url: env('SERVER_URL', ''),
    app: { keys: env.array('APP_KEYS', []) },
    proxy: { koa: proxies > 0, maxIpsCount: proxies },
  };
};
