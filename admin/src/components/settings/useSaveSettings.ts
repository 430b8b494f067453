import { useNotification } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { useFailureNotice } from '../../hooks/useFailureNotice';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { useUpdateSettingsMutation } from '../../services/settings';
import { refusalsBy, type WordedFault } from '../form/faults';
import { useFormSubmit } from '../form/useFormSubmit';
import { changesOf, tidy } from './changes';
import { faultsOf, settingFields } from './faults';
import { kindOf, languageOf, type SettingName } from './setting-names';

type SettingFault = WordedFault<SettingName>;

/** Notifies of the first fault, because its field may be off the screen. */
const useFaultNotice = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  return ([first, ...others]: SettingFault[]): void => {
    if (!first) return;
    const language = languageOf(first.name);
    const words = text(`settings.${kindOf(first.name)}.label`);
    const label = language ? `${words} (${nameOfLanguage(language)})` : words;
    const message = text('settings.not_saved', { label, fault: first.words, more: others.length });
    toggleNotification({ type: 'danger', message });
  };
};

const useRefusedSettings = () => {
  const text = useText();
  return (error: unknown): SettingFault[] =>
    refusalsBy(error, settingFields).map(({ name, words }) => ({
      name,
      words:
        name === 'invitations.defaultRole'
          ? text('settings.fault.role')
          : text('settings.fault.refused', { message: words }),
    }));
};

/**
 * Saves the settings that were changed since the page was opened, or shows why they cannot be saved.
 * `onFaulty` gets the first wrong setting before the form puts the cursor there.
 */
export const useSaveSettings = (before: Settings, onFaulty: (first: SettingName) => void) => {
  const text = useText();
  const notifyOfFailure = useFailureNotice();
  const { toggleNotification } = useNotification();
  const notify = useFaultNotice();
  const [update] = useUpdateSettingsMutation();

  return useFormSubmit<Settings, SettingName, Settings>({
    faultsOf,
    send: (values) => update(changesOf(before, tidy(values))),
    refusalsOf: useRefusedSettings(),
    onWrong: (faults) => {
      const [first] = faults;
      if (first) onFaulty(first.name);
      notify(faults);
    },
    onRefused: (error, faults) => {
      if (faults.length === 0) notifyOfFailure(error);
    },
    onDone: (saved, { resetForm }) => {
      resetForm(saved);
      toggleNotification({ type: 'success', message: text('settings.saved') });
    },
  });
};
