import { languagesOf } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { faultsBySchema, oneEach, type Fault, type FormFields } from '../form/faults';
import { remembered } from '../form/useFormField';
import { tidy } from './changes';
import {
  isTranslation,
  languageOf,
  settingAt,
  settingNamesIn,
  settingNamesOf,
  type SettingName,
} from './setting-names';

export const settingFields: FormFields<SettingName> = {
  names: settingNamesIn([]),
  nameAt: settingAt,
};

/**
 * Judges the reminder. This needs both numbers, and a change may hold only one, so the schema of a change
 * cannot judge it.
 */
const ofReminder = ({
  invitations: { reminderDays, validDays },
}: Settings): Fault<SettingName>[] =>
  reminderDays > 0 && reminderDays >= validDays
    ? [{ name: 'invitations.reminderDays', text: 'settings.fault.reminder', values: { validDays } }]
    : [];

/** One fault for each wrong setting, in the order of the page. */
export const faultsOf = remembered<Settings, SettingName>((settings) => {
  const own = settings.organisation.language;
  const fields: FormFields<SettingName> = {
    names: settingNamesOf(settings),
    nameAt: (path) => {
      const name = settingAt(path);
      // Where words are missing in every language, they are asked for in the site's own.
      return name?.endsWith('.words') ? (`${name}.${own}` as SettingName) : name;
    },
  };
  return (
    oneEach(fields, [
      ...faultsBySchema(settingsSchema(languagesOf(settings)), tidy(settings), fields),
      ...ofReminder(settings),
    ])
      // A translation into the site's own language is neither read nor shown.
      .filter(({ name }) => !isTranslation(name) || languageOf(name) !== own)
  );
});
