import { Button } from '@strapi/design-system';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useText } from '../hooks/useText';
import { Notice } from './Notice';

/**
 * Says why nothing can be sent, and offers to change it to admins who may. Shows nothing while sending is
 * possible.
 */
export const SendingIsOff = () => {
  const text = useText();
  const { isOn, canChange, isSaving, change } = useBookingToggle();
  if (isOn !== false) return null;
  return (
    <Notice
      variant="warning"
      title={text('booking.sending_is_off')}
      action={
        canChange ? (
          <Button loading={isSaving} onClick={() => void change(true)}>
            {text('booking.turn_on')}
          </Button>
        ) : undefined
      }
    >
      {text(canChange ? 'booking.turn_on_hint' : 'booking.ask_somebody')}
    </Notice>
  );
};
