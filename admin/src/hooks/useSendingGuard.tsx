import { useState, type ReactNode } from 'react';
import { SendingIsOffDialog } from '../components/SendingIsOffDialog';
import { useBookingToggle } from './useBookingToggle';

export interface SendingGuard {
  /** Sends, or explains why nothing can be sent and offers to change that. */
  run: (send: () => void) => void;
  dialog: ReactNode;
}

/** Guards every action that would send a letter: member-only booking must be on. */
export const useSendingGuard = (): SendingGuard => {
  const [held, setHeld] = useState<(() => void) | null>(null);
  const { isOn } = useBookingToggle();
  return {
    run: (send) => {
      if (isOn === false) setHeld(() => send);
      else send();
    },
    dialog: (
      <SendingIsOffDialog
        isOpen={held !== null}
        onClose={() => setHeld(null)}
        onTurnedOn={() => held?.()}
      />
    ),
  };
};
