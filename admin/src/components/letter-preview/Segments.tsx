import { Button, Flex } from '@strapi/design-system';

interface Props<Value extends string> {
  /** The value of the chosen segment. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** Lets somebody choose one of a few options. */
export const Segments = <Value extends string>(props: Props<Value>) => {
  const { label, value, options, onChange } = props;
  return (
    <Flex role="group" aria-label={label} gap={1}>
      {options.map((option) => (
        <Button
          key={option.value}
          size="S"
          variant={option.value === value ? 'secondary' : 'tertiary'}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </Flex>
  );
};
