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
 * The letter to be shown for what is typed; undefined while it could not be sent so. In the tab of a
 * language the reader is somebody who reads it, as the chosen member may not.
 */
const useLetterRequest = (reader: Reader): WriteLetterRequest | undefined => {
  const { values, tab } = useInviteForm();
  const faults = useFaults();
  return useMemo(() => {
    // When it is sent does not change the letter.
    if (faults.some(({ name }) => name !== 'sendAt')) return undefined;
    if (!tab) return letterOf(values, reader);
    const madeUp = reader && !('id' in reader) ? reader : {};
    return letterOf(values, { ...madeUp, language: tab });
  }, [values, faults, tab, reader]);
};

/** The words of the letter, and how its readers get it. Typing addresses does not draw it anew. */
export const Letter = memo(({ reader }: { reader: Reader }) => {
  const { when } = useInviteForm().values;
  const request = useLetterRequest(reader);
  return (
    <BesideOrBelow aside={when === 'later' ? null : <LetterPreview request={request} />}>
      <LetterFields />
    </BesideOrBelow>
  );
});
