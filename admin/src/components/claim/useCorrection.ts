import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { CorrectAddressResponse, Member } from '../../../../shared/contracts/members';
import { codeOf, useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useCorrectAddressMutation } from '../../services/claim';

export type Corrected = CorrectAddressResponse['data'];

/** An address that the server refuses. */
export interface RefusedAddress {
  email: string;
  why: string;
}

/** The result of a correction: `refused` is shown at the address field. */
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

/** Says in words that an address was corrected and which invitation that closed. */
export const useCorrectionWords = (): ((corrected: Corrected) => string) => {
  const text = useText();
  return ({ member, closedInvitation }) =>
    [
      text('correct.done', { email: member.email }),
      closedInvitation && text('correct.closed', { old: closedInvitation.email }),
    ]
      .filter(Boolean)
      .join(' ');
};

/**
 * Notifies of a correction and its later result in one notification. If a link was closed, the notification
 * stays until somebody closes it.
 */
export const useCorrectionNews = (): ((corrected: Corrected, since?: string) => void) => {
  const say = useCorrectionWords();
  const { toggleNotification } = useNotification();
  return (corrected, since) =>
    toggleNotification({
      type: 'success',
      message: [say(corrected), since].filter(Boolean).join(' '),
      blockTransition: corrected.closedInvitation !== null,
    });
};
