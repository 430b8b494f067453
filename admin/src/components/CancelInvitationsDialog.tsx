import { Button, Dialog } from '@strapi/design-system';
import { useState } from 'react';
import { useFocusReturn } from '../hooks/useFocusReturn';
import { useText } from '../hooks/useText';

interface Props {
  /** How many invitations are to be cancelled. */
  count: number;
  isOpen: boolean;
  onClose: () => void;
  /** The dialog waits for it and closes then. */
  onConfirm: () => Promise<unknown>;
}

/** Asks before invitations are withdrawn: their links stop working. */
export const CancelInvitationsDialog = ({ isOpen, ...props }: Props) => (
  <Dialog.Root open={isOpen} onOpenChange={(open) => !open && props.onClose()}>
    {isOpen ? <Question {...props} /> : null}
  </Dialog.Root>
);

const Question = ({ count, onClose, onConfirm }: Omit<Props, 'isOpen'>) => {
  const text = useText();
  const returnFocus = useFocusReturn();
  const [isWorking, setIsWorking] = useState(false);
  const confirm = async () => {
    setIsWorking(true);
    await onConfirm();
    onClose();
  };
  return (
    <Dialog.Content onCloseAutoFocus={returnFocus}>
      <Dialog.Header>{text('cancelling.title', { count })}</Dialog.Header>
      <Dialog.Body>
        <Dialog.Description textAlign="center">
          {text('cancelling.body', { count })}
        </Dialog.Description>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button fullWidth variant="tertiary">
            {text('cancelling.keep', { count })}
          </Button>
        </Dialog.Cancel>
        <Button fullWidth variant="danger" loading={isWorking} onClick={() => void confirm()}>
          {text('cancelling.confirm', { count })}
        </Button>
      </Dialog.Footer>
    </Dialog.Content>
  );
};
