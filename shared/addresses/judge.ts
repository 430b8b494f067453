import { toNfc } from '../nfc';
import { hasSeparator, isAscii, isLongerThan, isSpace } from './characters';
import { judgeDomain } from './domain';
import type { AddressFault } from './faults';

const MAX_ADDRESS = 254;
const MAX_LOCAL_PART = 64;
const TRAILING_PUNCTUATION = new Set('.,;:!?>)"\'\u201D\u2019');
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** `atext` and dots (RFC 5321), widened by RFC 6531 to all that is not ASCII and can be seen. */
const LOCAL_PART = /^(?:[\w.!#$%&'*+\-/=?^`{|}~]|[^\0-\x7f\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}])+$/u;
const ENCODED_WORD = /=\?[^?]*\?[bq]\?/i;
const FOLDED_LOCAL_PART = /^[\w.!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF} ]*$/u;

export type JudgedAddress =
  { ok: true; email: string; key: string } | { ok: false; reason: AddressFault };

const wrong = (reason: AddressFault): JudgedAddress => ({ ok: false, reason });

function withoutMailto(text: string): string {
  if (text.slice(0, 7).toLowerCase() !== 'mailto:') return text;
  const query = text.indexOf('?', text.indexOf('@'));
  return text.slice(7, query < 0 ? undefined : query);
}

/**
 * Removes what surrounds an address in running text: brackets, `mailto:`, single quotes, the full stop of the
 * sentence. None of these can be part of a valid address in that place.
 */
export function unwrapAddress(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (isSpace(text.charAt(start)) || '(<'.includes(text.charAt(start)))) start++;
  while (end > start && isWrapping(text.charAt(end - 1))) end--;
  const isSingleQuoted = text.charAt(start) === "'" && text.slice(end, end + 1) === "'";
  return withoutMailto(text.slice(isSingleQuoted ? start + 1 : start, end));
}

const isWrapping = (char: string): boolean => isSpace(char) || TRAILING_PUNCTUATION.has(char);

function judgeShape(address: string, at: number): AddressFault | undefined {
  if (address === '') return 'empty';
  if (CONTROL.test(address)) return 'control_character';
  if (at < 0) return 'missing_at';
  const local = address.slice(0, at);
  if (local.includes('"')) return 'quoted_local_part';
  if (local.includes('@')) return hasSeparator(address) ? 'two_addresses' : 'several_at';
  if (hasSeparator(address)) return 'space_inside';
  return undefined;
}

/**
 * Encoded words (RFC 2047) and full-width signs hide an @ or a comma from us that a mailer may decode: the
 * "email atom splitting" attacks.
 */
const isHiding = (local: string): boolean =>
  ENCODED_WORD.test(local) || (!isAscii(local) && !FOLDED_LOCAL_PART.test(local.normalize('NFKC')));

function judgeLocalPart(local: string): AddressFault | undefined {
  if (local === '') return 'local_part_missing';
  if (isLongerThan(local, MAX_LOCAL_PART)) return 'local_part_too_long';
  if (!LOCAL_PART.test(local)) return 'local_part_invalid';
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    return 'local_part_dots';
  return isHiding(local) ? 'local_part_invalid' : undefined;
}

/** Judges one bare address (RFC 5321 and RFC 6531, without quoted local parts and IP literals). */
export function judgeAddress(typed: string): JudgedAddress {
  const address = toNfc(typed);
  const at = address.lastIndexOf('@');
  const shape = judgeShape(address, at);
  if (shape) return wrong(shape);
  const local = address.slice(0, at);
  const localFault = judgeLocalPart(local);
  if (localFault) return wrong(localFault);
  const domain = judgeDomain(address.slice(at + 1));
  if (!domain.ok) return domain;
  if (isLongerThan(local, MAX_ADDRESS - 1 - domain.ascii.length)) return wrong('too_long');
  const key = `${local.toLowerCase().normalize('NFC')}@${domain.ascii}`;
  return { ok: true, email: address, key };
}
