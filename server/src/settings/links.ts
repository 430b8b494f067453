import type { Core } from '@strapi/strapi';
import { buildJoinLink, builtInLink } from '../domain/join-link';
import { deriveSecret, deriveToken, sampleToken, type KeyPurpose } from '../domain/token';
import { Refusal } from '../errors';
import { getConfig } from '../get-config';

/** Tells a real domain from an IP address and from a name such as `localhost` that only this network knows. */
const isDomain = (host: string): boolean => /^[a-z0-9.-]+\.[a-z][a-z0-9-]+$/i.test(host);

const knownUrl = (strapi: Core.Strapi): string =>
  getConfig(strapi).publicUrl || strapi.config.get<string>('server.absoluteUrl');

/** Derives the key for one purpose from the configured secret, or else from Strapi's first app key. */
export const keyFor = (strapi: Core.Strapi, purpose: KeyPurpose): Buffer => {
  const [firstKey] = strapi.config.get<string[]>('server.app.keys', []);
  const material = getConfig(strapi).secret || firstKey;
  if (!material) throw new Error('member-invites: neither `secret` nor an app key is configured');
  return deriveSecret(material, purpose);
};

export interface Invitation {
  documentId: string;
  nonce: string;
}

export interface Links {
  /** The page where the invitee accepts: the site's own front end, if there is one. */
  link: string;
  /** The page where the invitee declines, which is always the plugin's. */
  declineLink: string;
  /** The address for programs of mail services, which send a POST there. */
  unsubscribeLink: string;
}

/** Tells whether links use the address that the site listens on, which perhaps only this machine can reach. */
export const areLinksGuessed = (strapi: Core.Strapi): boolean => {
  const isServerUrlSet = /^https?:\/\//.test(strapi.config.get<string>('server.url', ''));
  return !getConfig(strapi).publicUrl && !isServerUrlSet;
};

/** Tells whether no link can be made. */
export const areLinksMissing = (strapi: Core.Strapi): boolean =>
  areLinksGuessed(strapi) && strapi.config.get('environment') === 'production';

/**
 * Answers the public address of this site: `publicUrl`, else `url` of config/server, else, in development
 * only, the address it listens on.
 * @throws Refusal `public_url_missing` in production with neither set
 */
export const publicUrlOf = (strapi: Core.Strapi): string => {
  if (areLinksMissing(strapi)) throw new Refusal('public_url_missing');
  return knownUrl(strapi);
};

/**
 * Answers the domain for Message-IDs: the site's, or the sender's if the site has no public domain. It is
 * known even if no link can be made, because a welcome letter needs none.
 */
export const mailDomain = (strapi: Core.Strapi): string => {
  const { hostname } = new URL(knownUrl(strapi));
  if (isDomain(hostname)) return hostname;
  const from = strapi.config.get<string>('plugin::email.settings.defaultFrom', '');
  const [, domain = ''] = /@([^@>\s]+)>?\s*$/.exec(from) ?? [];
  return isDomain(domain) ? domain.toLowerCase() : hostname;
};

export const tokenOf = (strapi: Core.Strapi, invitation: Invitation): string => {
  const { documentId: invitationId, nonce } = invitation;
  return deriveToken({ secret: keyFor(strapi, 'invitation token'), invitationId, nonce });
};

/**
 * Answers the address of a page of the plugin in the admin panel, such as `/pending`. Null if links cannot be
 * made.
 */
export const panelUrl = (strapi: Core.Strapi, page: string): string | null => {
  if (areLinksMissing(strapi)) return null;
  const own = strapi.config.get<string>('admin.url', '');
  const path = strapi.config.get<string>('admin.path', '/admin');
  const panel = /^https?:/.test(own) ? own : `${knownUrl(strapi).replace(/\/+$/, '')}${path}`;
  return `${panel}/plugins/member-invites${page}`;
};

const linksBy = (strapi: Core.Strapi, known: { publicUrl: string; token: string }): Links => {
  const apiPrefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const { joinUrl } = getConfig(strapi);
  const ownPage = builtInLink({ ...known, apiPrefix });
  return {
    link: buildJoinLink({ ...known, apiPrefix, joinUrl }),
    declineLink: `${ownPage}/decline`,
    unsubscribeLink: `${ownPage}/unsubscribe`,
  };
};

/** Makes the links of letters that are only shown; they open no invitation. */
export const sampleLinks = (strapi: Core.Strapi): Links =>
  linksBy(strapi, { publicUrl: knownUrl(strapi), token: sampleToken });

/** @throws Refusal `public_url_missing` */
export const linksOf = (strapi: Core.Strapi, invitation: Invitation): Links =>
  linksBy(strapi, { publicUrl: publicUrlOf(strapi), token: tokenOf(strapi, invitation) });
