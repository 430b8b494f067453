import { parseAddress } from '../../../../shared/addresses';
import { findEntries, type Reading } from './text/reader';
import type { Reader } from './useLetterRequest';

/** `Smith, Alice` and `Alice Smith` as first and last name; a single word is a first name. */
const splitName = (name: string): Reader => {
  const [last = '', first] = name.split(/\s*,\s*(.*)/s);
  if (first) return { firstName: first, lastName: last };
  const words = name.split(' ');
  if (words.length === 1) return { firstName: name };
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) };
};

/** The first of the people in a list, where they have a name. */
export const firstReader = (reading: Reading): Reader => {
  const [first] = findEntries(reading, ({ key }) => key !== null, 1);
  const parsed = first && parseAddress(first.typed);
  return parsed?.ok && parsed.name ? splitName(parsed.name) : undefined;
};
