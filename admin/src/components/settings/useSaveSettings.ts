import { useNotification, type FormErrors, type FormHelpers } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useUpdateSettingsMutation } from '../../services/settings';
import { changesOf, tidy } from './changes';
import { faultsOf, refusedSettings, type Fault } from './faults';

/** Marks each wrong field, and tells the first one in a notification: the field may be off the screen. */
const useShowFaults = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  return (faults: Fault[], setErrors: FormHelpers<Settings>['setErrors']) => {
    const errors: Record<string, Record<string, string>> = {};
    for (const { name, text: id, values } of faults) {
      const [section, key] = name.split('.') as [string, string];
      errors[section] = { ...errors[section], [key]: text(id, values) };
    }
    setErrors(errors as FormErrors<Settings>);
    const [first] = faults;
    if (!first) return;
    const label = text(`settings.${first.name}.label`);
    const fault = text(first.text, first.values);
    const message = text('settings.not_saved', { label, fault, more: faults.length - 1 });
    toggleNotification({ type: 'danger', message });
  };
};

/** Saves what differs from the settings as they were opened, or shows why it cannot be saved. */
export const useSaveSettings = (before: Settings) => {
  const text = useText();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const showFaults = useShowFaults();
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
