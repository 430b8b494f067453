import { oneLine } from '../letters/plain-text';
import type { JoinFieldView } from './join-view';
import type { PageWords } from './words';

const inputTypes: Record<string, string> = {
  email: 'email',
  integer: 'number',
  float: 'number',
  decimal: 'number',
  date: 'date',
};

const autocompletes: Record<string, string> = {
  firstName: 'given-name',
  lastName: 'family-name',
  phone: 'tel',
};

/** `paymentMethod` as people read it: `Payment method`. */
export function labelOf(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a site asks for beside the password, each as the control that fits its type. */
export function ownFieldsOf(fields: JoinFieldView[], words: PageWords) {
  return fields.map(({ name, type, required, options = [], value, problem }) => {
    const inWords = problem === undefined ? null : oneLine(problem) || null;
    const common = {
      // Not the bare name: the form's own fields have ids too.
      id: `field-${name}`,
      name,
      label: labelOf(name),
      // An unticked box is an answer as well.
      required: required && type !== 'boolean',
      problem: inWords,
      value,
    };
    return {
      ...common,
      input: isOneLine(type) ? inputOf(name, type) : null,
      area: type === 'text',
      box: type === 'boolean' ? { checked: value === 'true' } : null,
      choice: type === 'enumeration' ? choiceOf(options, value, words) : null,
    };
  });
}

const isOneLine = (type: string): boolean => !['text', 'boolean', 'enumeration'].includes(type);

function inputOf(name: string, type: string) {
  return {
    type: inputTypes[type] ?? 'text',
    step: type === 'float' || type === 'decimal' ? 'any' : null,
    inputmode: type === 'biginteger' ? 'numeric' : null,
    autocomplete: autocompletes[name] ?? null,
  };
}

function choiceOf(options: string[], value: string, words: PageWords) {
  return {
    none: words.chooseOne,
    options: options.map((option) => ({ option, selected: option === value })),
  };
}
