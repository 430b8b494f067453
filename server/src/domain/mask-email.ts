import { normaliseAddress } from '../../../shared/addresses/normalise';
import { replaceMeant } from './readings';

/**
 * `jane@example.org` → `j•••@example.org`: people can recognise their own address but cannot learn another's.
 */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, at);
  return `${first}•••${email.slice(at)}`;
};

const local = /[^\s<>()[\]"'`,;:=/?&@][^\s<>()[\]"`,;:/?&@]{0,63}/.source;
const domain = /(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*/u.source;
const address = new RegExp(`${local}@${domain}`, 'gu');

/** The address may be the value of something: `rcpt=ann@x.org`. */
const isOneOf = (found: string, keys: string[]): boolean =>
  keys.includes(normaliseAddress(found.slice(found.lastIndexOf('=') + 1)));

/** Masks the addresses in a text, however they are escaped, but for those with one of these keys. */
export const maskOthers = (text: string, keys: string[]): string =>
  replaceMeant(text, (meaning) =>
    [...meaning.matchAll(address)]
      .filter(([found]) => !isOneOf(found, keys))
      .map(({ 0: found, index }) => ({ index, length: found.length, instead: maskEmail(found) })),
  );
