/**
 * How the host of a web address is written. A number is disguised if it is not written as browsers show it:
 * `2130706433`, `0x7f.1` and `0177.0.0.1` all lead to 127.0.0.1.
 */
export type HostKind = 'name' | 'private_number' | 'public_number' | 'disguised_number';

const IPV4 = /^\d+(?:\.\d+){3}$/;
/** This machine and private networks (RFC 1122, RFC 1918, RFC 4193). */
const PRIVATE = [
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^\[::1\]$/,
  /^\[f[cd][0-9a-f]{2}:/,
];

/** The host exactly as it is typed. */
const typedHost = (address: string): string =>
  /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(address)?.[1]?.replace(/:\d*$/, '') ?? '';

/** @param address of http or https, which can be parsed */
export const hostKindOf = (address: string): HostKind => {
  // The parser of browsers turns every way of writing a number into one.
  const { hostname } = new URL(address);
  if (!IPV4.test(hostname) && !hostname.startsWith('[')) return 'name';
  if (typedHost(address).toLowerCase() !== hostname) return 'disguised_number';
  return PRIVATE.some((range) => range.test(hostname)) ? 'private_number' : 'public_number';
};

export const hasNumericHost = (address: string): boolean =>
  URL.canParse(address) && hostKindOf(address) !== 'name';
