import { Button } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import { useText } from '../../hooks/useText';
import { useTestLetter } from './useTestLetter';

/** `request`: undefined while something is wrong with what is typed. */
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
      // The second click of a double one, where the answer came before it.
      onClick={({ detail }) => request && detail < 2 && void send(request)}
    >
      {text('preview.test')}
    </Button>
  );
};
