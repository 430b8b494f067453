import type { Core } from '@strapi/strapi';
import { addressFaultMessages, parseAddresses } from '../../../../shared/addresses';
import { Refusal } from '../../errors';
import { getConfig } from '../../get-config';
import { lineMaker, type Line } from './line';

/** More than a name of 200 characters and an address of 254 take, with what stands around them. */
const charactersPerAddress = 1000;

const lengthOf = (addresses: string | string[]): number =>
  typeof addresses === 'string'
    ? addresses.length
    : addresses.reduce((sum, { length }) => sum + length, 0);

/** A long text is refused unread, because reading it would hold up everybody else. */
const assertLength = (addresses: string | string[], maxAddresses: number): void => {
  if (lengthOf(addresses) <= Math.max(maxAddresses, 100) * charactersPerAddress) return;
  const message = `At most ${maxAddresses} addresses at a time; this text is longer than they can be.`;
  throw new Refusal('too_many_addresses', { message, errors: [{ path: ['addresses'], message }] });
};

const refuseMore = ({ typed }: Line, maxAddresses: number): never => {
  const message = `At most ${maxAddresses} addresses at a time; these are more.`;
  throw new Refusal('too_many_addresses', {
    message,
    errors: [{ path: ['addresses', maxAddresses], value: typed, message }],
  });
};

/**
 * Reads pasted addresses into lines, as far as the first that is too many: limits count addresses, not
 * requests.
 * @throws Refusal `too_many_addresses`
 */
export const readLines = (strapi: Core.Strapi, addresses: string | string[]): Line[] => {
  const { maxAddresses } = getConfig(strapi);
  assertLength(addresses, maxAddresses);
  const make = lineMaker();
  const lines = parseAddresses(addresses, { most: maxAddresses + 1 }).map((entry) =>
    make({ line: entry.line, typed: entry.typed, address: entry }),
  );
  const tooMany = lines[maxAddresses];
  if (tooMany) refuseMore(tooMany, maxAddresses);
  return lines;
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
