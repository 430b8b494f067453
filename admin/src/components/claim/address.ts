import { normaliseAddress, parseAddress, suggestAddress } from '../../../../shared/addresses';
import type { TextId } from '../../translations/load';

export interface JudgedAddress {
  /** As it would be stored; null where it cannot be read as an address. */
  email: string | null;
  fault?: TextId;
  /** A likelier spelling, where the domain looks mistyped. */
  suggestion?: string;
}

/** Reads what stands in the field of one address, as the server will. */
export const judgeAddress = (typed: string): JudgedAddress => {
  const parsed = parseAddress(typed);
  return parsed.ok
    ? { email: parsed.email, suggestion: suggestAddress(parsed.email) }
    : { email: null, fault: `fault.${parsed.reason}` };
};

/** Whether letters to the one arrive where letters to the other do. */
export const isSameMailbox = (one: string, other: string): boolean =>
  normaliseAddress(one) === normaliseAddress(other);
