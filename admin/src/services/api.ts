import { adminApi } from '@strapi/strapi/admin';

/**
 * The panel's one connection to the server; each file beside this one adds its routes. Strapi and
 * every plugin share the names of endpoints and the first to come wins: ours bear the plugin's name.
 */
export const api = adminApi.enhanceEndpoints({
  addTagTypes: [
    'MemberInvitesMembers',
    'MemberInvitesPrograms',
    'MemberInvitesBatches',
    'MemberInvitesInvitations',
    'MemberInvitesSettings',
  ],
});

/** A route of the plugin, with whatever of the query is set. */
export const url = (path: string, query: object = {}): string => {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const search = new URLSearchParams(
    given.map(([name, value]) => [name, String(value)]),
  ).toString();
  return `/member-invites/${path}${search ? `?${search}` : ''}`;
};

/** A refusal to send may mean that somebody has turned sending off meanwhile: the settings are read again. */
export const ifRefused = (error: unknown): 'MemberInvitesSettings'[] =>
  error ? ['MemberInvitesSettings'] : [];
