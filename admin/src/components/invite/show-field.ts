import { isFieldOfLetter, languageOfField, type FieldName } from './request';
import type { InviteForm as Form } from './useInviteValues';

const focusField = (form: HTMLFormElement | null, name: FieldName): void =>
  form
    ?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea, [role="combobox"])`)
    ?.focus();

/** Takes the focus to what is wrong. A field in another tab is there only once that is open. */
export const showField = (element: HTMLFormElement | null, form: Form, name: FieldName): void => {
  form.setTried(true);
  if (!isFieldOfLetter(name)) return focusField(element, name);
  form.openTab(languageOfField(name));
  window.setTimeout(() => focusField(element, name));
};
