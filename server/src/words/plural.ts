import { isGroup } from '../../../shared/is-group';
import type { PluralCategory } from './shape';

const categories: readonly PluralCategory[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

export const pluralCategories: readonly string[] = categories;

/** Tells a text that depends on a number from a group of texts. */
export const isCounted = (texts: unknown): texts is Record<string, unknown> =>
  isGroup(texts) && Object.keys(texts).every((key) => pluralCategories.includes(key));
