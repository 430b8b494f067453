import { useMemo } from 'react';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import { letterOf } from './request';
import type { InviteForm } from './useInviteValues';

export type Reader = WriteLetterRequest['member'];

/**
 * The letter to be shown for what is typed; undefined while it could not be sent so. In the tab of a
 * language the reader is somebody who reads it, as the chosen member may not.
 */
export const useLetterRequest = (
  { values, faults, tab }: InviteForm,
  reader: Reader,
): WriteLetterRequest | undefined =>
  useMemo(() => {
    // When it is sent does not change the letter.
    if (Object.keys(faults).some((name) => name !== 'sendAt')) return undefined;
    if (!tab) return letterOf(values, reader);
    const madeUp = reader && !('id' in reader) ? reader : {};
    return letterOf(values, { ...madeUp, language: tab });
  }, [values, faults, tab, reader]);
