import type { Core } from '@strapi/strapi';
import type { Config } from './config';

/** The plugin's configuration, validated at boot. */
export const getConfig = (strapi: Core.Strapi): Config =>
  strapi.config.get('plugin::member-invites') as Config;
