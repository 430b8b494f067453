import { hostKindOf } from './host-kind';

/**
 * Answers the address if a browser may be sent there, else null: http and https only, nothing but printable
 * characters, no `name@` in front of the host (it makes one site look like another), and no character in the
 * host that has a meaning in a header. Browsers would accept `;`, `,` or `*` there. A host that is a number in
 * disguise is none either.
 */
export function webLink(url: string | null | undefined): string | null {
  const address = (url ?? '').trim();
  if (!/^https?:\/\/[^\s\\\p{Cc}\p{Cf}\p{Cs}]+$/iu.test(address)) return null;
  if (!URL.canParse(address)) return null;
  const { hostname, username, password } = new URL(address);
  const isPlainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/i.test(hostname);
  const isPlain = isPlainHost && username === '' && password === '';
  return isPlain && hostKindOf(address) !== 'disguised_number' ? address : null;
}
