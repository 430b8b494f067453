import { useState, type ReactNode } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { useBookingToggle } from './useBookingToggle';
import { useText } from './useText';

export interface SendingGuard {
  /** Does it, or explains why nothing can be sent and offers to change that. */
  run: (send: () => void) => void;
  dialog: ReactNode;
}

/** Stands before every action that would send a letter: member-only booking must be on. */
export const useSendingGuard = (): SendingGuard => {
  const text = useText();
  const [held, setHeld] = useState<(() => void) | null>(null);
  const { isOn, canChange, isSaving, change } = useBookingToggle();

  const turnOn = async () => {
    if (await change(true)) held?.();
    setHeld(null);
  };

  return {
    run: (send) => {
      if (isOn === false) setHeld(() => send);
      else send();
    },
    dialog: (
      <Dialog.Root open={held !== null} onOpenChange={(isOpen) => !isOpen && setHeld(null)}>
        <Dialog.Content>
          <Dialog.Header>{text('booking.sending_is_off')}</Dialog.Header>
          <Dialog.Body>
            {text(canChange ? 'booking.turn_on_and_send' : 'booking.ask_somebody')}
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
      </Dialog.Root>
    ),
  };
};
