import { useId } from 'react';
import { Box, Flex, Switch, Typography } from '@strapi/design-system';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useText } from '../hooks/useText';
import { ColourBadge } from './ColourBadge';

/** The switch in the header, with a line that explains it. Admins who may not change it see only its state. */
export const BookingToggle = () => {
  const text = useText();
  const id = useId();
  const { isOn, canChange, isSaving, change } = useBookingToggle();
  if (isOn === undefined) return null;
  return (
    <Flex gap={5} wrap="wrap">
      <Box>
        <Typography id={`${id}-label`} tag="p" fontWeight="bold">
          {text('booking.label')}
        </Typography>
        <Typography id={`${id}-hint`} tag="p" variant="pi" textColor="neutral600">
          {text('booking.hint')}
        </Typography>
      </Box>
      {canChange ? (
        <Switch
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-hint`}
          checked={isOn}
          disabled={isSaving}
          onLabel={text('booking.on')}
          offLabel={text('booking.off')}
          visibleLabels
          onCheckedChange={(checked) => void change(checked)}
        />
      ) : (
        <ColourBadge colour={isOn ? 'success' : 'neutral'}>
          {text(isOn ? 'booking.on' : 'booking.off')}
        </ColourBadge>
      )}
    </Flex>
  );
};
