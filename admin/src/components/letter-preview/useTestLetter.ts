import { useNotification } from '@strapi/strapi/admin';
import type { TestLetterResponse, WriteLetterRequest } from '../../../../shared/contracts/letters';
import { useFailureNotice } from '../../hooks/useFailureNotice';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { useUnderWay } from '../../hooks/useUnderWay';
import { useSendTestLetterMutation } from '../../services/letters';

const looks = { sent: 'success', failed: 'danger', sending: 'info' } as const;

/**
 * Sends the letter to the admin who asks, once however often the button is pressed, and notifies of the
 * result.
 */
export const useTestLetter = () => {
  const text = useText();
  const say = useNotes();
  const notifyOfFailure = useFailureNotice();
  const { toggleNotification } = useNotification();
  const [sendLetter] = useSendTestLetterMutation();
  const { once, isUnderWay } = useUnderWay();

  const tell = ({ to, state, notes, reason }: TestLetterResponse['data']) =>
    toggleNotification({
      type: looks[state],
      message: text(`preview.test.${state}`, {
        to,
        reason: [say(notes), reason].filter(Boolean).join(' '),
      }),
    });

  const send = (request: WriteLetterRequest): Promise<void> =>
    once(async () => {
      const answer = await sendLetter(request);
      if ('data' in answer) tell(answer.data);
      else notifyOfFailure(answer.error);
    });

  return { send, isSending: isUnderWay };
};
