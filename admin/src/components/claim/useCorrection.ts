import { useCallback } from 'react';
import type { CorrectAddressResponse, Member } from '../../../../shared/contracts/members';
import { codeOf, useRefusal } from '../../hooks/useRefusal';
import { useCorrectAddressMutation } from '../../services/claim';

export type Corrected = CorrectAddressResponse['data'];

/** An address that the server does not take. */
export interface RefusedAddress {
  email: string;
  why: string;
}

/** What came of it: `refused` is told at the field of the address. */
export type CorrectionResult =
  | { corrected: Corrected; refused?: undefined; failure?: undefined }
  | { corrected?: undefined; refused: RefusedAddress; failure?: undefined }
  | { corrected?: undefined; refused?: undefined; failure: string };

const aboutAddress = new Set(['email_taken', 'email_invalid']);

/** Stores another address for a member. */
export const useCorrection = (): ((member: Member, email: string) => Promise<CorrectionResult>) => {
  const explain = useRefusal();
  const [correct] = useCorrectAddressMutation();
  return useCallback(
    async (member, email) => {
      const answer = await correct({ id: member.id, email });
      if (!('error' in answer)) return { corrected: answer.data };
      const why = explain(answer.error);
      return aboutAddress.has(codeOf(answer.error) ?? '')
        ? { refused: { email, why } }
        : { failure: why };
    },
    [correct, explain],
  );
};
