import { memo, useMemo } from 'react';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import { BesideOrBelow } from '../BesideOrBelow';
import { useFaults } from '../form/useFormField';
import { LetterPreview } from '../letter-preview/LetterPreview';
import { useInviteForm } from './InviteValuesForm';
import { LetterFields } from './LetterFields';
import { letterOf } from './request';

export type Reader = WriteLetterRequest['member'];

/**
 * Makes the request for the letter as it is typed; undefined while it could not be sent. In the tab of a
 * language the reader is somebody who reads that language, because the chosen member may not.
 */
const useLetterRequest = (reader: Reader): WriteLetterRequest | undefined => {
  const { values, tab } = useInviteForm();
  const faults = useFaults();
  return useMemo(() => {
    // The time of sending does not change the letter.
    if (faults.some(({ name }) => name !== 'sendAt')) return undefined;
    if (!tab) return letterOf(values, reader);
    const madeUp = reader && !('id' in reader) ? reader : {};
    return letterOf(values, { ...madeUp, language: tab });
  }, [values, faults, tab, reader]);
};

/** The words of the letter with its preview. Typing addresses does not render it again. */
export const Letter = memo(({ reader }: { reader: Reader }) => {
  const { when } = useInviteForm().values;
  const request = useLetterRequest(reader);
  return (
    <BesideOrBelow aside={when === 'later' ? null : <LetterPreview request={request} />}>
      <LetterFields />
    </BesideOrBelow>
  );
});
