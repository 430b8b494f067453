import { Button, Dialog } from '@strapi/design-system';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useFocusReturn } from '../hooks/useFocusReturn';
import { useText } from '../hooks/useText';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  /** Called once the toggle is on. */
  onTurnedOn: () => void;
}

/** Explains why nothing can be sent, and offers to change it to admins who may. */
export const SendingIsOffDialog = ({ isOpen, ...props }: Props) => (
  <Dialog.Root open={isOpen} onOpenChange={(open) => !open && props.onClose()}>
    {isOpen ? <Explanation {...props} /> : null}
  </Dialog.Root>
);

const Explanation = ({ onClose, onTurnedOn }: Omit<Props, 'isOpen'>) => {
  const text = useText();
  const returnFocus = useFocusReturn();
  const { canChange, isSaving, change } = useBookingToggle();
  const turnOn = async () => {
    await change(true, onTurnedOn);
    onClose();
  };
  return (
    <Dialog.Content onCloseAutoFocus={returnFocus}>
      <Dialog.Header>{text('booking.sending_is_off')}</Dialog.Header>
      <Dialog.Body>
        <Dialog.Description textAlign="center">
          {text(canChange ? 'booking.turn_on_and_send' : 'booking.ask_somebody')}
        </Dialog.Description>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button fullWidth variant="tertiary">
            {text(canChange ? 'action.cancel' : 'action.close')}
          </Button>
        </Dialog.Cancel>
        {canChange ? (
          <Button fullWidth loading={isSaving} onClick={() => void turnOn()}>
            {text('booking.turn_on_then_send')}
          </Button>
        ) : null}
      </Dialog.Footer>
    </Dialog.Content>
  );
};
