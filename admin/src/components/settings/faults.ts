import { ValidationError } from 'yup';
import { languagesOf, type Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { refusedFields } from '../../hooks/useRefusal';
import type { TextValues } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import { tidy } from './changes';
import { languageOf, settingAt, settingNamesIn, type SettingName } from './setting-names';

/** What is wrong with a setting, in the panel's words. */
export interface Fault {
  name: SettingName;
  text: TextId;
  values?: TextValues;
}

const shortened = (line: unknown): string => {
  const letters = [...String(line)];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('');
};

const tooMuch = (value: unknown, isLine: boolean): TextId => {
  if (Array.isArray(value)) return 'settings.fault.too_many_lines';
  if (typeof value === 'number') return 'settings.fault.at_most';
  return isLine ? 'settings.fault.line_too_long' : 'settings.fault.too_long';
};

const textOf = ({ type, params, path }: ValidationError): TextId => {
  const value = params?.value;
  if (type === 'max') return tooMuch(value, /\[\d+\]$/.test(path ?? ''));
  if (type === 'min') return 'settings.fault.at_least';
  if (type === 'integer') return 'settings.fault.number';
  if (type === 'address') return 'settings.fault.address';
  if (type === 'web-url') return 'settings.fault.url';
  if (type === 'time-zone') return 'settings.fault.time_zone';
  if (type === 'colour') return 'settings.fault.colour';
  if (type === 'typeError' && params?.type === 'number') return 'settings.fault.number';
  return 'settings.fault.unusable';
};

const faultOf = (error: ValidationError): Fault[] => {
  const name = settingAt((error.path ?? '').split(/[.[\]]+/));
  if (!name) return [];
  const { min, max, value } = (error.params ?? {}) as Record<string, unknown>;
  const values = { min, max, line: shortened(value) } as TextValues;
  return [{ name, text: textOf(error), values }];
};

const bySchema = (settings: Settings): Fault[] => {
  try {
    settingsSchema(languagesOf(settings)).validateSync(settings, {
      strict: true,
      abortEarly: false,
    });
    return [];
  } catch (error) {
    if (error instanceof ValidationError) return error.inner.flatMap(faultOf);
    throw error;
  }
};

/** Needs both numbers, and a change may hold one: the schema of a change cannot say it. */
const ofReminder = ({ invitations: { reminderDays, validDays } }: Settings): Fault[] =>
  reminderDays > 0 && reminderDays >= validDays
    ? [{ name: 'invitations.reminderDays', text: 'settings.fault.reminder', values: { validDays } }]
    : [];

const languagesIn = (faults: Fault[]): Language[] =>
  faults.flatMap(({ name }) => languageOf(name) ?? []);

const oneEach = (faults: Fault[]): Fault[] =>
  settingNamesIn([...new Set(languagesIn(faults))]).flatMap(
    (name) => faults.find((fault) => fault.name === name) ?? [],
  );

const known = new WeakMap<Settings, Fault[]>();

const judge = (settings: Settings): Fault[] =>
  oneEach([...bySchema(tidy(settings)), ...ofReminder(settings)])
    // A translation into the site's own language is neither read nor shown.
    .filter(({ name }) => languageOf(name) !== settings.organisation.language);

/** One fault for each wrong setting, in the order of the page. Every field asks at every keystroke. */
export const faultsOf = (settings: Settings): Fault[] => {
  const faults = known.get(settings) ?? judge(settings);
  known.set(settings, faults);
  return faults;
};

/** The settings that the server refused. */
export const refusedSettings = (error: unknown): Fault[] =>
  oneEach(
    refusedFields(error).flatMap(({ path, message }): Fault[] => {
      const name = settingAt(path);
      if (!name) return [];
      return name === 'invitations.defaultRole'
        ? [{ name, text: 'settings.fault.role' }]
        : [{ name, text: 'settings.fault.refused', values: { message } }];
    }),
  );
