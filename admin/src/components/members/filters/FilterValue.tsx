import { useEffect, useRef } from 'react';
import { Box, NumberInput } from '@strapi/design-system';
import { InputRenderer, useForm, type Filters } from '@strapi/strapi/admin';
import { useText } from '../../../hooks/useText';
import { Choice } from '../../Choice';

/** The values of the form of Strapi's filters. */
interface FilterForm {
  name?: string;
  filter?: string;
  value?: string | null;
}

type Listed = Exclude<Filters.Filter['options'], string[] | undefined>;

const useFilterForm = () => ({
  values: useForm('FilterValue', ({ values }) => values as FilterForm),
  change: useForm('FilterValue', ({ onChange }) => onChange),
});

/** Resets operator and value if they do not fit: Strapi keeps both when another attribute is chosen. */
const useFitting = (operators: Filters.Filter['operators'] = []): void => {
  const { values, change } = useFilterForm();
  const before = useRef(values.name);
  const isOther = before.current !== values.name;
  const isKnown = operators.some(({ value }) => value === values.filter);
  const [usual] = operators;
  useEffect(() => {
    before.current = values.name;
    if (isOther) change('value', undefined);
    if (!isKnown && usual) change('filter', usual.value);
  }, [values.name, isOther, isKnown, usual, change]);
};

const ListedValue = ({ label, options }: { label: string; options: Listed }) => {
  const { values, change } = useFilterForm();
  return (
    <Choice
      aria-label={label}
      value={values.value ?? null}
      options={options.map(({ value, label: words }) => ({ value, label: words ?? value }))}
      onChange={(value) => change('value', value)}
    />
  );
};

/** An input for a number. It is kept as a text, because Strapi treats the number 0 as no value. */
const Figure = ({ label }: { label: string }) => {
  const { values, change } = useFilterForm();
  return (
    <NumberInput
      aria-label={label}
      value={values.value ? Number(values.value) : undefined}
      onValueChange={(value) => change('value', value === undefined ? undefined : String(value))}
    />
  );
};

/** Names the dialog of Strapi's form for screen readers: it has no name, and can be named only from within. */
const useDialogName = () => {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const name = text('filters.open');
  useEffect(() => {
    place.current?.closest('[role="dialog"]')?.setAttribute('aria-label', name);
  }, [name]);
  return place;
};

const Input = ({ type, options, ...input }: Omit<Filters.ValueInputProps, 'operators'>) => {
  const label = input['aria-label'];
  if (options?.length) return <ListedValue label={label} options={options as Listed} />;
  if (type === 'float') return <Figure label={label} />;
  const typed = type === 'date' || type === 'datetime' || type === 'time' ? type : 'string';
  return <InputRenderer name="value" type={typed} label={null} aria-label={label} />;
};

/** The input for the value of a filter: a select, a number or a text. */
export const FilterValue = ({ operators, ...input }: Filters.ValueInputProps) => {
  useFitting(operators);
  const place = useDialogName();
  return (
    <Box ref={place}>
      <Input {...input} />
    </Box>
  );
};
