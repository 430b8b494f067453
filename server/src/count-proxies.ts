import type { Core } from '@strapi/strapi';

/**
 * Tells koa how many proxies stand before the site (`server.proxy.maxIpsCount`), so that no client chooses the
 * address it is counted by. Strapi 5.45 does not hand the setting on, and later ones do the same as this.
 */
export const countProxies = (strapi: Core.Strapi): void => {
  const count = strapi.config.get<number | undefined>('server.proxy.maxIpsCount');
  if (count) strapi.server.app.maxIpsCount = count;
};
