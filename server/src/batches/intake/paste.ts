import type { Core } from '@strapi/strapi';
import { addressFaultMessages, parseAddresses } from '../../../../shared/addresses';
import { Refusal } from '../../errors';
import { getConfig } from '../../get-config';
import { lineMaker, type Line } from './line';

/** Reads pasted addresses into lines. */
export const readLines = (addresses: string | string[]): Line[] => {
  const make = lineMaker();
  return parseAddresses(addresses).map((entry) =>
    make({ line: entry.line, typed: entry.typed, address: entry }),
  );
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
