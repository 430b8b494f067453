import { toNfc } from '../nfc';
import { judgeDomain } from './domain';

/**
 * Makes the key that all spellings of one address share: trimmed, NFC, local part in lower case, domain as
 * lower-case ASCII. Accents stay (`victím` is not `victim`). Only for comparing and looking up: mail goes to
 * the address as it was typed.
 *
 * A text that is no address gets a key too. Its domain is only put in lower case, so that no wrong domain is
 * ever read as a right one.
 */
export function normaliseAddress(address: string): string {
  const text = toNfc(address.trim());
  const at = text.lastIndexOf('@');
  if (at < 0) return toNfc(text.toLowerCase());
  const local = toNfc(text.slice(0, at).toLowerCase());
  const domain = text.slice(at + 1);
  const judged = judgeDomain(domain);
  return `${local}@${judged.ok ? judged.ascii : toNfc(domain.toLowerCase())}`;
}
