import { Box, Status, Typography } from '@strapi/design-system';
import type { Delivery } from '../../../shared/contracts/states';
import { useNotes } from '../hooks/useNotes';
import { useText } from '../hooks/useText';

const colours = {
  queued: 'secondary',
  sending: 'secondary',
  sent: 'success',
  failed: 'danger',
  bounced: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<Delivery['state'], string>;

/** How the letter fares, with the reason in full where it is late or failed. */
export const DeliveryText = ({ delivery }: { delivery: Pick<Delivery, 'state' | 'reason'> }) => {
  const text = useText();
  const say = useNotes();
  return (
    <Box>
      <Status variant={colours[delivery.state]} size="S" display="inline-block">
        <Typography tag="span" variant="omega" fontWeight="bold">
          {text(`delivery.${delivery.state}`)}
        </Typography>
      </Status>
      {delivery.reason ? (
        <Typography
          tag="p"
          variant="pi"
          textColor="neutral600"
          style={{ overflowWrap: 'anywhere' }}
        >
          {say(delivery.reason)}
        </Typography>
      ) : null}
    </Box>
  );
};
