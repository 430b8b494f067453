import type { Settings, UpdateSettingsRequest } from '../../../../shared/contracts/settings';

const tidyValue = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim();
  if (!Array.isArray(value)) return value;
  return value.map(tidyValue).filter((line) => line !== '');
};

const eachSection = (
  settings: Settings,
  change: (values: [string, unknown][], section: keyof Settings) => [string, unknown][],
) =>
  Object.fromEntries(
    Object.entries(settings).map(([section, values]) => [
      section,
      Object.fromEntries(change(Object.entries(values), section as keyof Settings)),
    ]),
  );

/** As it is saved: without blanks around texts and without empty lines. */
export const tidy = (settings: Settings): Settings =>
  eachSection(settings, (values) =>
    values.map(([key, value]) => [key, tidyValue(value)]),
  ) as unknown as Settings;

/** Only what differs, so that whoever saves another part at the same time is not overwritten. */
export const changesOf = (before: Settings, after: Settings): UpdateSettingsRequest => {
  const changed = eachSection(after, (values, section) => {
    const old = before[section] as Record<string, unknown>;
    return values.filter(([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value));
  });
  return Object.fromEntries(
    Object.entries(changed).filter(([, values]) => Object.keys(values).length > 0),
  );
};
