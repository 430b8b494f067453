import { adminApi } from '@strapi/strapi/admin';

const tags = [
  'MemberInvitesMembers',
  'MemberInvitesPrograms',
  'MemberInvitesTags',
  'MemberInvitesBatches',
  'MemberInvitesInvitations',
  'MemberInvitesSettings',
] as const;

type Tag = (typeof tags)[number];

/**
 * The panel's one connection to the server; each file beside this one adds its routes. Strapi and all plugins
 * share the names of endpoints, and the first one defined wins, so ours carry the plugin's name.
 */
export const api = adminApi.enhanceEndpoints({ addTagTypes: tags });

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

export const dataOf = <Data>({ data }: { data: Data }): Data => data;

/** The definition of an endpoint that reads the data at a path. */
export const reading = <Data, Asked>(
  pathOf: (asked: Asked) => string,
  providesTags: Tag[] = [],
) => ({
  query: (asked: Asked) => url(pathOf(asked)),
  transformResponse: dataOf<Data>,
  providesTags,
});

/**
 * Everything that a new batch may change. The settings are read again after a refusal, which may mean that
 * somebody has turned sending off meanwhile.
 */
export const changedByBatch = (_result: unknown, error: unknown): Tag[] => [
  'MemberInvitesBatches',
  'MemberInvitesMembers',
  'MemberInvitesInvitations',
  ...(error ? (['MemberInvitesSettings'] as const) : []),
];
