import type { Settings, UpdateSettingsRequest } from '../../../../shared/contracts/settings';
import { noTexts } from '../../../../shared/default-settings';
import { isGroup } from '../../../../shared/is-group';

const tidyValue = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidyValue).filter((line) => line !== '');
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyValue(inner)]));
};

/** Tidies settings as they are saved: no blanks around texts, and no empty lines. */
export const tidy = (settings: Settings): Settings => tidyValue(settings) as Settings;

const changeOf = (before: unknown, after: unknown): unknown => {
  if (!isGroup(before) || !isGroup(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
  }
  const changes = Object.entries(after)
    .map(([key, value]) => [key, changeOf(before[key], value)] as const)
    .filter(([, change]) => change !== undefined);
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
};

/** Keeps a translation into the site's own language unchanged, because it is neither read nor shown. */
const withoutUnread = (before: Settings, after: Settings): Settings => {
  const { language } = after.organisation;
  const unread = before.translations[language] ?? noTexts();
  return { ...after, translations: { ...after.translations, [language]: unread } };
};

/**
 * Finds the settings that differ, at any depth, so that saving does not overwrite parts that somebody else
 * saves at the same time.
 */
export const changesOf = (before: Settings, after: Settings): UpdateSettingsRequest =>
  (changeOf(before, withoutUnread(before, after)) ?? {}) as UpdateSettingsRequest;
