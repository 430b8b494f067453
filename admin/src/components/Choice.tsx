import { SingleSelect, SingleSelectOption, type SingleSelectProps } from '@strapi/design-system';
import type { Language } from '../../../shared/contracts/languages';
import { nameOfLanguage } from '../language-names';

export interface Option<Value> {
  value: Value;
  label: string;
}

/** The options for records that have a name. */
export const namedOptions = (records: { id: string; name: string }[] = []): Option<string>[] =>
  records.map(({ id, name }) => ({ value: id, label: name }));

export const languageOptions = (languages: readonly Language[]): Option<Language>[] =>
  languages.map((language) => ({ value: language, label: nameOfLanguage(language) }));

/** Stands for null: an option must have a value. */
const none = '-';

type Looks = Pick<
  SingleSelectProps,
  'aria-label' | 'placeholder' | 'clearLabel' | 'size' | 'disabled'
>;

interface Props<Value extends string | null> extends Looks {
  /** Null chooses the option for null, or nothing if there is no such option. */
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

/** A select box. With a `clearLabel` it has a button that chooses null. */
export const Choice = <Value extends string | null>(props: Props<Value>) => {
  const { value, options, onChange, ...looks } = props;
  const hasNone = options.some((option) => option.value === null);
  const isNone = (chosen: string | number | null) => !chosen || (hasNone && chosen === none);
  const choose = (chosen: string | number | null) =>
    onChange((isNone(chosen) ? null : chosen) as Value);
  return (
    <SingleSelect
      {...looks}
      value={hasNone ? (value ?? none) : value}
      onChange={choose}
      onClear={looks.clearLabel ? () => choose(null) : undefined}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value ?? none} value={option.value ?? none}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
