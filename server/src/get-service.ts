import type { Core } from '@strapi/strapi';
import type services from './services';

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/**
 * A service that a site may call and may have replaced, typed after the plugin's own export. Between its own
 * rooms the plugin calls functions.
 */
export const getService = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] => strapi.plugin('member-invites').service(name) as unknown as Services[Name];
