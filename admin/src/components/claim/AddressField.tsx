import { useState, type ChangeEvent } from 'react';
import { Box, Button, Field, TextInput } from '@strapi/design-system';
import { normaliseAddress, parseAddress, suggestAddress } from '../../../../shared/addresses';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import type { RefusedAddress } from './useCorrection';

interface JudgedAddress {
  /** The address as it would be stored; null if it cannot be read as one. */
  email: string | null;
  fault?: TextId;
  /** A likelier spelling, if the domain looks mistyped. */
  suggestion?: string;
}

/** Reads the text of the address field as the server will. */
const judgeAddress = (typed: string): JudgedAddress => {
  const parsed = parseAddress(typed);
  return parsed.ok
    ? { email: parsed.email, suggestion: suggestAddress(parsed.email) }
    : { email: null, fault: `fault.${parsed.reason}` };
};

/** Tells whether letters to both addresses arrive in the same mailbox. */
export const isSameMailbox = (one: string, other: string): boolean =>
  normaliseAddress(one) === normaliseAddress(other);

interface AddressState {
  typed: string;
  /** The address as it would be stored; null if it cannot be read as one. */
  email: string | null;
  /** The fault in words; it is shown once somebody has left the field or tried to go on. */
  error: string | undefined;
  suggestion: string | undefined;
  change: (typed: string) => void;
  /** Shows the fault from now on. */
  tell: () => void;
}

/** Holds the text of the address field and its fault. */
export const useAddress = (stored: string, refused: RefusedAddress | undefined): AddressState => {
  const text = useText();
  const [typed, change] = useState(stored);
  const [isTold, setTold] = useState(false);
  const { email, fault, suggestion } = judgeAddress(typed);
  const refusal = refused && refused.email === email ? refused.why : undefined;
  return {
    typed,
    email,
    error: fault && isTold ? text(fault) : refusal,
    suggestion,
    change,
    tell: () => setTold(true),
  };
};

interface Props {
  address: AddressState;
  hint: string;
  /** True for admins who may not correct the address. */
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
