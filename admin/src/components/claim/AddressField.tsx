import type { ChangeEvent } from 'react';
import { Box, Button, Field, TextInput } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import type { AddressState } from './useAddress';

interface Props {
  address: AddressState;
  hint: string;
  /** For those who may not correct it. */
  isReadOnly?: boolean;
}

/** The one address of a member, to be verified or corrected. */
export const AddressField = ({ address, hint, isReadOnly = false }: Props) => {
  const text = useText();
  const { typed, error, suggestion, change, tell } = address;
  return (
    <Field.Root name="email" error={error} hint={hint} required={!isReadOnly}>
      <Field.Label>{text('log.address')}</Field.Label>
      <TextInput
        type="text"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        readOnly={isReadOnly}
        onBlur={tell}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => change(target.value)}
      />
      <Field.Error />
      <Field.Hint />
      {suggestion && !isReadOnly ? (
        <Box paddingTop={1}>
          <Button variant="tertiary" size="S" onClick={() => change(suggestion)}>
            {text('invite.suggestion.accept', { likely: suggestion })}
          </Button>
        </Box>
      ) : null}
    </Field.Root>
  );
};
