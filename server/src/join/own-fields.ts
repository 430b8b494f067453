import type { FieldType } from '../../../shared/contracts/states';
import type { JoinFieldView } from './join-view';
import type { PageWords } from '../words';
import { sayLimits } from './problems';

const inputTypes: Record<string, string> = {
  email: 'email',
  integer: 'number',
  float: 'number',
  decimal: 'number',
  date: 'date',
};

// A map, because a site may call an attribute `constructor`, which every object has.
const autocompletes = new Map([
  ['firstName', 'given-name'],
  ['lastName', 'family-name'],
  ['phone', 'tel'],
  ['dateOfBirth', 'bday'],
]);

/** Turns the fields that a site asks for beside the password into controls that fit their types. */
export function ownFieldsOf(fields: JoinFieldView[], words: PageWords) {
  return fields.map((field) => {
    const { name, label, type, required, value, problem } = field;
    return {
      // The id is not the bare name, because the form's own fields have ids too.
      id: `field-${name}`,
      name,
      label,
      required,
      problem: problem === undefined ? null : sayLimits(words.faults[problem.code], problem.values),
      value,
      minLength: field.minLength ?? null,
      maxLength: field.maxLength ?? null,
      input: isOneLine(type) ? inputOf(field) : null,
      area: type === 'text',
      choice: choiceOf(field, words),
    };
  });
}

const isOneLine = (type: string): boolean => !['text', 'boolean', 'enumeration'].includes(type);

function inputOf({ name, type, min, max }: JoinFieldView) {
  const input = inputTypes[type] ?? 'text';
  // The limits would mean nothing for a text.
  const hasLimits = input === 'number' || input === 'date';
  return {
    type: input,
    step: type === 'float' || type === 'decimal' ? 'any' : null,
    inputmode: type === 'biginteger' ? 'numeric' : null,
    autocomplete: autocompletes.get(name) ?? null,
    min: hasLimits && min !== undefined ? String(min) : null,
    max: hasLimits && max !== undefined ? String(max) : null,
  };
}

function choiceOf(
  { type, options = [], optionLabels = {}, value }: JoinFieldView,
  words: PageWords,
) {
  const { yes, no } = words.yesOrNo;
  const choices: Partial<Record<FieldType, [option: string, label: string][]>> = {
    enumeration: options.map((option) => [option, optionLabels[option] ?? option]),
    // A check box could not be left as it is stored, because the stored value is not shown.
    boolean: [
      ['true', yes],
      ['false', no],
    ],
  };
  const chosen = choices[type]?.map(([option, label]) => ({
    option,
    label,
    selected: option === value,
  }));
  return chosen ? { none: words.chooseOne, options: chosen } : null;
}
