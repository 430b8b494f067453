import { adminApi } from '@strapi/strapi/admin';

/**
 * The panel's one connection to the server; each file beside this one adds its routes. Strapi and all plugins
 * share the names of endpoints, and the first one defined wins, so ours carry the plugin's name.
 */
export const api = adminApi.enhanceEndpoints({
  addTagTypes: [
    'MemberInvitesMembers',
    'MemberInvitesPrograms',
    'MemberInvitesTags',
    'MemberInvitesBatches',
    'MemberInvitesInvitations',
    'MemberInvitesSettings',
  ],
});

/** Writes groups and lists by their path, as Strapi reads them: `filters[$and][0][phone][$contains]`. */
const parametersOf = ([name, value]: [string, unknown]): [string, string][] => {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => parametersOf([`${name}[${key}]`, inner]));
};

/** Builds the URL of a route of the plugin, with the set parts of the query. */
export const url = (path: string, query: object = {}): string => {
  const search = new URLSearchParams(Object.entries(query).flatMap(parametersOf)).toString();
  return `/member-invites/${path}${search ? `?${search}` : ''}`;
};

/** Reads the settings again after a refusal, which may mean that somebody has turned sending off meanwhile. */
export const ifRefused = (error: unknown): 'MemberInvitesSettings'[] =>
  error ? ['MemberInvitesSettings'] : [];
