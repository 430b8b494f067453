import { parseAddress, splitName } from '../../../../shared/addresses';
import { findEntries, type Reading } from './text/reader';
import type { Reader } from './useLetterRequest';

/** The first of the people in a list, where they have a name. */
export const firstReader = (reading: Reading): Reader => {
  const [first] = findEntries(reading, ({ key }) => key !== null, 1);
  const parsed = first && parseAddress(first.typed);
  return parsed?.ok && parsed.name ? splitName(parsed.name) : undefined;
};
