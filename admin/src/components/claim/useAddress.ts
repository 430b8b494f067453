import { useState } from 'react';
import { useText } from '../../hooks/useText';
import { judgeAddress } from './address';
import type { RefusedAddress } from './useCorrection';

export interface AddressState {
  typed: string;
  /** As it would be stored; null where it cannot be read as an address. */
  email: string | null;
  /** What is wrong, in words; told once somebody has left the field or tried to go on. */
  error: string | undefined;
  suggestion: string | undefined;
  change: (typed: string) => void;
  /** From now on what is wrong is told. */
  tell: () => void;
}

/** What stands in the field of one address, and what is wrong with it. */
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
