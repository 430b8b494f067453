import { useRef } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { TestLetterResponse, WriteLetterRequest } from '../../../../shared/contracts/letters';
import { useNotes } from '../../hooks/useNotes';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useSendTestLetterMutation } from '../../services/letters';

const looks = { sent: 'success', failed: 'danger', sending: 'info' } as const;

/** Sends the letter to whoever asks, once however often the button is pressed, and tells what came of it. */
export const useTestLetter = () => {
  const text = useText();
  const say = useNotes();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const [sendLetter, { isLoading }] = useSendTestLetterMutation();
  const isUnderWay = useRef(false);

  const tell = ({ to, state, notes, reason }: TestLetterResponse['data']) =>
    toggleNotification({
      type: looks[state],
      message: text(`preview.test.${state}`, {
        to,
        reason: [say(notes), reason].filter(Boolean).join(' '),
      }),
    });

  const send = async (request: WriteLetterRequest): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const answer = await sendLetter(request);
    isUnderWay.current = false;
    if ('data' in answer) tell(answer.data);
    else toggleNotification({ type: 'danger', message: explain(answer.error) });
  };

  return { send, isSending: isLoading };
};
