import type { ReactNode } from 'react';
import { Field, Flex } from '@strapi/design-system';

interface Props {
  name: string;
  label: string;
  hint?: string;
  field: { error: string | undefined; leave?: () => void };
  isRequired?: boolean;
  /** An element at the end of the line below the input. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Shows an input with its label, and below it the hint or the fault. */
export const FormField = (props: Props) => {
  const { name, label, hint, field, isRequired, aside, children } = props;
  const words = (
    <>
      <Field.Hint />
      <Field.Error />
    </>
  );
  return (
    <Field.Root
      name={name}
      hint={hint}
      error={field.error}
      onBlur={field.leave}
      required={isRequired}
      width="100%"
    >
      <Field.Label>{label}</Field.Label>
      {children}
      {aside ? (
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
          <Flex direction="column" alignItems="flex-start">
            {words}
          </Flex>
          {aside}
        </Flex>
      ) : (
        words
      )}
    </Field.Root>
  );
};
