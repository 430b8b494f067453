import type { Core } from '@strapi/strapi';
import { buildJoinLink } from '../domain/join-link';
import { deriveSecret, deriveToken } from '../domain/token';
import { Refusal } from '../errors';
import { getConfig } from '../get-config';

/** Links of invitations, built from configuration only. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const isProduction = () => strapi.config.get('environment') === 'production';

  const knownUrl = (): string =>
    getConfig(strapi).publicUrl || strapi.config.get<string>('server.absoluteUrl');

  const tokenSecret = (): Buffer => {
    const [firstKey] = strapi.config.get<string[]>('server.app.keys', []);
    const material = getConfig(strapi).secret || firstKey;
    if (!material) throw new Error('member-invites: neither `secret` nor an app key is configured');
    return deriveSecret(material);
  };

  return {
    /**
     * Where this site is reached from outside: `publicUrl`, else `url` of config/server, else, in
     * development only, the address it listens on.
     * @throws Refusal `public_url_missing` in production with neither set
     */
    publicUrl(): string {
      if (this.isMissing()) throw new Refusal('public_url_missing');
      return knownUrl();
    },

    /** Host of the site for Message-IDs. Known even where no link can be made: a welcome letter needs none. */
    host(): string {
      return new URL(knownUrl()).hostname;
    },

    /** Whether links are built on the address the site listens on, which only this machine may reach. */
    isGuessed(): boolean {
      const isServerUrlSet = /^https?:\/\//.test(strapi.config.get<string>('server.url', ''));
      return !getConfig(strapi).publicUrl && !isServerUrlSet;
    },

    /** Whether no link can be made. */
    isMissing(): boolean {
      return this.isGuessed() && isProduction();
    },

    tokenOf(invitation: { documentId: string; nonce: string }): string {
      const { documentId: invitationId, nonce } = invitation;
      return deriveToken({ secret: tokenSecret(), invitationId, nonce });
    },

    /** @throws Refusal `public_url_missing` */
    linkOf(invitation: { documentId: string; nonce: string }): string {
      return buildJoinLink({
        publicUrl: this.publicUrl(),
        apiPrefix: strapi.config.get<string>('api.rest.prefix', '/api'),
        joinUrl: getConfig(strapi).joinUrl,
        token: this.tokenOf(invitation),
      });
    },
  };
};
