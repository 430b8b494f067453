import type { DomainFault } from './domain';

/**
 * The reasons why an entry is no address that can be mailed. They are stored, sent and used as keys of
 * translations, so they stay the same.
 */
export type AddressFault =
  | DomainFault
  | 'empty'
  | 'control_character'
  | 'missing_at'
  | 'several_at'
  | 'two_addresses'
  | 'group'
  | 'space_inside'
  | 'quoted_local_part'
  | 'local_part_missing'
  | 'local_part_too_long'
  | 'local_part_dots'
  | 'local_part_invalid';

export const addressFaultMessages: Record<AddressFault, string> = {
  empty: 'There is no address here.',
  control_character: 'The address contains a line break or another control character.',
  missing_at: 'The address has no @ sign.',
  several_at: 'The address has more than one @ sign.',
  two_addresses: 'There are two addresses here. Enter one at a time.',
  group: 'This is a group of addresses. Enter the addresses without the name of the group.',
  space_inside: 'There is a space inside the address, or a word beside it that does not belong.',
  quoted_local_part: 'Addresses with quotation marks before the @ sign are not supported.',
  local_part_missing: 'There is nothing before the @ sign.',
  local_part_too_long: 'The part before the @ sign is longer than 64 characters.',
  local_part_dots:
    'The part before the @ sign must not begin or end with a dot or have two in a row.',
  local_part_invalid: 'The part before the @ sign contains a character that is not allowed.',
  domain_missing: 'There is nothing after the @ sign.',
  domain_without_dot: 'The domain after the @ sign has no dot, for example “.com”.',
  domain_dots: 'The domain after the @ sign must not begin with a dot or have two in a row.',
  domain_label_too_long: 'A part of the domain is longer than 63 characters.',
  domain_hyphen: 'A part of the domain begins or ends with a hyphen.',
  domain_invalid: 'The domain after the @ sign is not a valid domain name.',
  top_level_domain_invalid: 'The domain does not end with a valid ending such as “.com”.',
  ip_literal: 'Addresses at an IP number are not supported. Use a domain name.',
  too_long: 'The address is longer than 254 characters.',
};
