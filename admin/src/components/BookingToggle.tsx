import { Badge, Box, Field, Flex, Toggle } from '@strapi/design-system';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useText } from '../hooks/useText';

/** The switch in the header, with its meaning in one line; its state alone for those who may not change it. */
export const BookingToggle = () => {
  const text = useText();
  const { isOn, canChange, isSaving, change } = useBookingToggle();
  if (isOn === undefined) return null;
  const state = isOn ? 'booking.on' : 'booking.off';
  return (
    <Field.Root name="memberOnlyBooking" hint={text('booking.hint')}>
      <Flex gap={4} wrap="wrap">
        <Box>
          <Field.Label>{text('booking.label')}</Field.Label>
          <Field.Hint />
        </Box>
        {canChange ? (
          <Toggle
            checked={isOn}
            disabled={isSaving}
            onLabel={text('booking.on')}
            offLabel={text('booking.off')}
            onChange={() => void change(!isOn)}
          />
        ) : (
          <Badge variant={isOn ? 'success' : 'neutral'}>{text(state)}</Badge>
        )}
      </Flex>
    </Field.Root>
  );
};
