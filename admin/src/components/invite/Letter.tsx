import { BesideOrBelow } from '../BesideOrBelow';
import { LetterPreview } from '../letter-preview/LetterPreview';
import { LetterFields } from './LetterFields';
import type { InviteForm as Form } from './useInviteValues';
import { useLetterRequest, type Reader } from './useLetterRequest';

/** The words of the letter, and how its readers get it. */
export const Letter = ({ form, reader }: { form: Form; reader: Reader }) => {
  const request = useLetterRequest(form, reader);
  const preview = form.values.when === 'later' ? null : <LetterPreview request={request} />;
  return (
    <BesideOrBelow aside={preview}>
      <LetterFields form={form} />
    </BesideOrBelow>
  );
};
