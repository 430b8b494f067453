import type { Settings, UpdateSettingsRequest } from '../../../../shared/contracts/settings';
import { noTexts } from '../../../../shared/default-settings';
import { isGroup } from '../../../../shared/is-group';

const tidyValue = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidyValue).filter((line) => line !== '');
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidyValue(inner)]));
};

/** As it is saved: without blanks around texts and without empty lines. */
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

/** A translation into the site's own language is neither read nor shown: it stays as it was. */
const withoutUnread = (before: Settings, after: Settings): Settings => {
  const { language } = after.organisation;
  const unread = before.translations[language] ?? noTexts();
  return { ...after, translations: { ...after.translations, [language]: unread } };
};

/** Only what differs, at any depth, so that whoever saves another part at the same time is not overwritten. */
export const changesOf = (before: Settings, after: Settings): UpdateSettingsRequest =>
  (changeOf(before, withoutUnread(before, after)) ?? {}) as UpdateSettingsRequest;
