import { Button } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import { useText } from '../../hooks/useText';
import { useTestLetter } from './useTestLetter';

/** The button that sends a test letter. `request` is undefined while something that was typed is wrong. */
export const TestLetterButton = ({ request }: { request: WriteLetterRequest | undefined }) => {
  const text = useText();
  const { send, isSending } = useTestLetter();
  return (
    <Button
      variant="secondary"
      size="S"
      startIcon={<Mail />}
      disabled={!request}
      loading={isSending}
      // The second click of a double click may come after the answer.
      onClick={({ detail }) => request && detail < 2 && void send(request)}
    >
      {text('preview.test')}
    </Button>
  );
};
