/**
 * The link in the letter. Built from configuration only, never from a request.
 * With `joinUrl` (a front end of the site's own) the token is appended: as a path segment, or, where
 * the URL has a query, as its last value (`…?token=` is completed, `…?lang=en` gets `&token=`).
 */
export const buildJoinLink = (input: {
  publicUrl: string;
  apiPrefix: string;
  joinUrl?: string | null;
  token: string;
}): string => {
  const { publicUrl, apiPrefix, joinUrl, token } = input;
  if (joinUrl) return appendToken(joinUrl, token);
  return `${trimSlashes(publicUrl)}/${trimSlashes(apiPrefix)}/member-invites/join/${token}`;
};

const appendToken = (joinUrl: string, token: string): string => {
  if (joinUrl.includes('?')) {
    if (/[=&?]$/.test(joinUrl))
      return joinUrl.endsWith('=') ? joinUrl + token : `${joinUrl}token=${token}`;
    return `${joinUrl}&token=${token}`;
  }
  return `${joinUrl.replace(/\/+$/, '')}/${token}`;
};

const trimSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '');

const isWebUrl = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

/** Why an address cannot serve as a base of links; null where it can. */
export const faultOfBaseUrl = (value: string, options: { allowQuery: boolean }): string | null => {
  if (!/^https?:\/\//i.test(value)) return 'must begin with https:// or http://';
  if (!URL.canParse(value)) return 'is not a URL';
  const url = new URL(value);
  if (!isWebUrl(url)) return 'must begin with https:// or http://';
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  if (!options.allowQuery && (url.search !== '' || url.hash !== '')) {
    return 'must not have a query or a fragment';
  }
  return null;
};
