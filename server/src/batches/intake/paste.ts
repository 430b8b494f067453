import type { Core } from '@strapi/strapi';
import {
  addressFaultMessages,
  parseAddresses,
  type AddressFault,
} from '../../../../shared/addresses';
import type { Note } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';
import { Refusal } from '../../errors';
import { getConfig } from '../../get-config';

/** One line of a batch before anything is known of its member. */
export interface Line {
  /** Counts from 1. */
  line: number;
  typed: string;
  email: string | null;
  /** The normalised address; null where there is none. */
  key: string | null;
  name?: string;
  /** Id of the member in HTTP, where members were selected. */
  member?: string;
  /** Settled by reading alone. */
  outcome?: 'invalid' | 'duplicate';
  /** Where it is no address. */
  fault?: AddressFault;
  notes?: Note[];
}

/** Reads addresses into lines; a second line with the address of an earlier one is a duplicate. */
export const readLines = (addresses: string | string[]): Line[] => {
  const firstLineOf = new Map<string, number>();
  return parseAddresses(addresses).map((entry): Line => {
    const { line, typed } = entry;
    if (!entry.ok) {
      const fault = entry.reason;
      const notes = [note('address_wrong', { fault })];
      return { line, typed, email: null, key: null, outcome: 'invalid', fault, notes };
    }
    const { email, key, name } = entry;
    const first = firstLineOf.get(key);
    if (first !== undefined) {
      return {
        line,
        typed,
        email,
        key,
        name,
        outcome: 'duplicate',
        notes: [note('same_as_line', { line: first })],
      };
    }
    firstLineOf.set(key, line);
    return { line, typed, email, key, name };
  });
};

/**
 * Limits count addresses, not requests.
 * @throws Refusal `no_addresses`, `too_many_addresses`
 */
export const assertCount = (strapi: Core.Strapi, lines: Line[]): void => {
  const { maxAddresses } = getConfig(strapi);
  if (lines.length === 0) throw new Refusal('no_addresses');
  const first = lines[maxAddresses];
  if (!first) return;
  const message = `At most ${maxAddresses} addresses at a time; these are ${lines.length}.`;
  throw new Refusal('too_many_addresses', {
    message,
    errors: [{ path: ['addresses', maxAddresses], value: first.typed, message }],
  });
};

/** @throws Refusal `addresses_invalid` that names every wrong address */
export const assertAllValid = (lines: Line[]): void => {
  const wrong = lines.filter(({ outcome }) => outcome === 'invalid');
  if (wrong.length === 0) return;
  throw new Refusal('addresses_invalid', {
    errors: wrong.map(({ line, typed, fault }) => ({
      path: ['addresses', line - 1],
      value: typed,
      message: fault ? addressFaultMessages[fault] : 'Not an e-mail address.',
    })),
  });
};
