import { useNotification, type FormErrors, type FormHelpers } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { useUpdateSettingsMutation } from '../../services/settings';
import { changesOf, tidy } from './changes';
import { faultsOf, refusedSettings, type Fault } from './faults';
import { kindOf, languageOf, type SettingName } from './setting-names';

/** Is told the first wrong setting, before the form puts the cursor there. */
type OnFaulty = (first: SettingName) => void;

interface Tree {
  [key: string]: string | Tree;
}

/** What is wrong, at the places that Strapi's form looks for it. */
const errorsOf = (faults: [SettingName, string][]): FormErrors<Settings> => {
  const errors: Tree = {};
  for (const [name, words] of faults) {
    const keys = name.split('.');
    const last = keys.pop()!;
    let group = errors;
    for (const key of keys) group = (group[key] ??= {}) as Tree;
    group[last] = words;
  }
  return errors as FormErrors<Settings>;
};

/** Marks each wrong field, and tells the first one in a notification: the field may be off the screen. */
const useShowFaults = (onFaulty: OnFaulty) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  return (faults: Fault[], setErrors: FormHelpers<Settings>['setErrors']) => {
    setErrors(errorsOf(faults.map(({ name, ...fault }) => [name, text(fault.text, fault.values)])));
    const [first] = faults;
    if (!first) return;
    const language = languageOf(first.name);
    onFaulty(first.name);
    const words = text(`settings.${kindOf(first.name)}.label`);
    const label = language ? `${words} (${nameOfLanguage(language)})` : words;
    const fault = text(first.text, first.values);
    const message = text('settings.not_saved', { label, fault, more: faults.length - 1 });
    toggleNotification({ type: 'danger', message });
  };
};

/** Saves what differs from the settings as they were opened, or shows why it cannot be saved. */
export const useSaveSettings = (before: Settings, onFaulty: OnFaulty) => {
  const text = useText();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const showFaults = useShowFaults(onFaulty);
  const [update] = useUpdateSettingsMutation();

  return async (values: Settings, { setErrors, resetForm }: FormHelpers<Settings>) => {
    const faults = faultsOf(values);
    if (faults.length > 0) return showFaults(faults, setErrors);
    const answer = await update(changesOf(before, tidy(values)));
    if ('data' in answer) {
      resetForm(answer.data);
      toggleNotification({ type: 'success', message: text('settings.saved') });
      return;
    }
    const refused = refusedSettings(answer.error);
    if (refused.length > 0) return showFaults(refused, setErrors);
    toggleNotification({ type: 'danger', message: explain(answer.error) });
  };
};
