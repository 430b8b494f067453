import { Button, Flex } from '@strapi/design-system';

interface Props<Value extends string> {
  /** The chosen one. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few that exclude each other. */
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
