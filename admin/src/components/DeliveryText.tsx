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

interface Props {
  delivery: Pick<Delivery, 'state' | 'notes' | 'reason'>;
  /** True: the reason takes one line, and a tooltip shows the rest. */
  isBrief?: boolean;
}

/** Shows the state of a letter, and the reason if it is late or failed. */
export const DeliveryText = ({ delivery, isBrief = false }: Props) => {
  const text = useText();
  const say = useNotes();
  const why = [say(delivery.notes), delivery.reason].filter(Boolean).join(' ');
  return (
    <Box>
      <Status variant={colours[delivery.state]} size="S" display="inline-block">
        <Typography tag="span" variant="pi" fontWeight="bold">
          {text(`delivery.${delivery.state}`)}
        </Typography>
      </Status>
      {why ? (
        <Typography
          tag="p"
          variant="pi"
          textColor="neutral600"
          paddingTop={1}
          ellipsis={isBrief}
          title={isBrief ? why : undefined}
          style={isBrief ? undefined : { overflowWrap: 'anywhere', whiteSpace: 'normal' }}
        >
          {why}
        </Typography>
      ) : null}
    </Box>
  );
};
