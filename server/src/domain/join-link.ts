import { hostKindOf } from '../../../shared/host-kind';

interface LinkParts {
  publicUrl: string;
  apiPrefix: string;
  token: string;
}

/** Builds the link to the plugin's own join page, from the configuration only and never from a request. */
export const builtInLink = ({ publicUrl, apiPrefix, token }: LinkParts): string => {
  const parts = [publicUrl, apiPrefix].map(trimSlashes).filter((part) => part !== '');
  return [...parts, 'member-invites/join', token].join('/');
};

/**
 * Builds the link in the letter. With `joinUrl` (a front end of the site's own) the token goes to its very
 * end: as a path segment, or, where there is a query, as its last value (`…?token=` is completed, `…?lang=en`
 * gets `&token=`). Where the URL has a fragment, the end is the fragment's, which is read by the same rule.
 */
export const buildJoinLink = (parts: LinkParts & { joinUrl?: string | null }): string =>
  parts.joinUrl ? appendToken(parts.joinUrl, parts.token) : builtInLink(parts);

const appendToken = (joinUrl: string, token: string): string => {
  // The token does not go into a query that comes before a fragment.
  const end = joinUrl.slice(joinUrl.indexOf('#') + 1);
  if (joinUrl.endsWith('=')) return joinUrl + token;
  if (!end.includes('?')) return `${joinUrl.replace(/\/+$/, '')}/${token}`;
  return `${joinUrl}${/[&?]$/.test(end) ? '' : '&'}token=${token}`;
};

const trimSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '');

/** A developer's own machine has no name that a phone in the same network knows. */
const isGoodHost = (value: string): boolean =>
  ['name', 'private_number'].includes(hostKindOf(value));

const isWebUrl = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

/** Says why an address cannot be the base of links; null if it can. */
export const faultOfBaseUrl = (value: string, options: { allowQuery: boolean }): string | null => {
  // Node's URL drops or turns these round, but no letter shows a link that holds one.
  if (/[\s\\\p{Cc}\p{Cf}\p{Cs}]/u.test(value)) {
    return 'must not hold white space, backslashes or control characters';
  }
  if (!/^https?:\/\//i.test(value)) return 'must begin with https:// or http://';
  if (!URL.canParse(value)) return 'is not a URL';
  const url = new URL(value);
  if (!isWebUrl(url)) return 'must begin with https:// or http://';
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  if (!isGoodHost(value)) return 'must name its host, and not give it as a number';
  // Read the text itself, because the parsed URL does not show a bare `?` or `#`.
  if (!options.allowQuery && /[?#]/.test(value)) return 'must not have a query or a fragment';
  return null;
};
