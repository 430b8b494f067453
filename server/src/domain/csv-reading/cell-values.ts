import type { AskableField } from '../field-values';
import { allOptionLabels } from '../../../../shared/field-labels';
import { toNfc } from '../../../../shared/nfc';

/** A word as it is looked up: files made on a Mac may have letter and accent apart. */
export const wordKey = (text: string): string => toNfc(text).toLowerCase();

const yes = new Set(['true', '1', 'yes', 'y', 'oui', 'ja', 'j', 'si', 'sí', 'x', 'wahr', 'vrai']);
const no = new Set(['false', '0', 'no', 'n', 'non', 'nein', 'nee', 'falsch', 'faux']);

const booleanOf = (text: string): string => {
  const word = wordKey(text);
  if (yes.has(word)) return 'true';
  return no.has(word) ? 'false' : text;
};

/** `31.12.2024` can only be one date. `01/02/2024` may be two and is left as it is. */
const dateOf = (text: string): string => {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!match) return text;
  const [, day, month, year] = match;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

/** By the value, or by what the site calls it in any language; whatever the case. */
const optionOf = (text: string, field: AskableField): string => {
  const wanted = wordKey(text);
  const means = (shown: string): boolean => wordKey(shown) === wanted;
  const byValue = field.enum?.find(means);
  if (byValue !== undefined) return byValue;
  return allOptionLabels(field).find(([, label]) => means(label))?.[0] ?? text;
};

/** A cell in the form that a field's own rules judge. */
export const formOf = (text: string, field: AskableField): string => {
  if (field.type === 'boolean') return booleanOf(text);
  if (field.type === 'date') return dateOf(text);
  return field.type === 'enumeration' ? optionOf(text, field) : text;
};
