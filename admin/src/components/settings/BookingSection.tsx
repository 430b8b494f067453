import { useText } from '../../hooks/useText';
import { ToggleSetting } from './inputs';
import { Cell, Section } from './Section';

export const BookingSection = () => {
  const text = useText();
  return (
    <Section title={text('settings.section.booking')}>
      <Cell wide>
        <ToggleSetting name="booking.memberOnlyBooking" />
      </Cell>
    </Section>
  );
};
