import type { AskableField } from '../field-values';
import { allOptionLabels } from '../../../../shared/field-labels';
import { toNfc } from '../../../../shared/nfc';

/** Makes the key by which a word is looked up: files made on a Mac may store letter and accent separately. */
export const wordKey = (text: string): string => toNfc(text).toLowerCase();

const yes = new Set(['true', '1', 'yes', 'y', 'oui', 'ja', 'j', 'si', 'sí', 'x', 'wahr', 'vrai']);
const no = new Set(['false', '0', 'no', 'n', 'non', 'nein', 'nee', 'falsch', 'faux']);

const booleanOf = (text: string): string => {
  const word = wordKey(text);
  if (yes.has(word)) return 'true';
  return no.has(word) ? 'false' : text;
};

/** Reads `31.12.2024`, which can only be one date; `01/02/2024` could be two and is left as it is. */
const dateOf = (text: string): string => {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!match) return text;
  const [, day, month, year] = match;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

/** Finds an option by its value or by any of the site's labels for it, ignoring case. */
const optionOf = (text: string, field: AskableField): string => {
  const wanted = wordKey(text);
  const means = (shown: string): boolean => wordKey(shown) === wanted;
  const byValue = field.enum?.find(means);
  if (byValue !== undefined) return byValue;
  return allOptionLabels(field).find(([, label]) => means(label))?.[0] ?? text;
};

/** Brings a cell into the form that the rules of a field judge. */
export const formOf = (text: string, field: AskableField): string => {
  if (field.type === 'boolean') return booleanOf(text);
  if (field.type === 'date') return dateOf(text);
  return field.type === 'enumeration' ? optionOf(text, field) : text;
};
