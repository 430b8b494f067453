import { useMemo } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { AddressesSection } from './AddressesSection';
import { InviteForm } from './InviteForm';
import { useAddresses, type Addresses } from './useAddresses';
import { splitName } from '../../../../shared/addresses';
import type { Reading } from './text/reading';
import { useInviteForm } from './InviteValuesForm';
import type { Reader } from './Letter';
import { useReview, type Review } from './useReview';
import type { TextId } from '../../translations/load';

interface Props {
  onTaken: (batch: BatchWithLog) => void;
}

/** Chooses the reader of the preview: the first of the people, if they have a name. */
const firstReader = ({ entries }: Reading): Reader => {
  const name = entries.find(({ key }) => key !== null)?.name;
  return name ? splitName(name) : undefined;
};

/** Says why the list cannot be sent as it is; undefined when it can. */
const blockedBy = (addresses: Addresses, review: Review): TextId | undefined => {
  const { reading, isBehind } = addresses.pasted;
  if (isBehind) return 'invite.blocked.reading';
  if (reading.total === 0) return 'invite.blocked.empty';
  if (addresses.wrong.length > 0) return 'invite.blocked.wrong';
  if (reading.total > review.limit) return 'invite.blocked.too_many';
  return undefined;
};

/** The page that invites pasted addresses. */
export const InviteAddresses = ({ onTaken }: Props) => {
  const addresses = useAddresses();
  const { pasted, settled } = addresses;
  const { program, when } = useInviteForm().values;
  const { reading } = pasted;
  const review = useReview({ reading, settled, program, send: when !== 'later' });
  const reader = useMemo(() => firstReader(settled), [settled]);
  return (
    <InviteForm
      reader={reader}
      people={{ addresses: reading.text }}
      blocked={blockedBy(addresses, review)}
      hasTyped={reading.text.trim() !== ''}
      onAddressesRefused={addresses.refuse}
      onTaken={onTaken}
    >
      <AddressesSection addresses={addresses} review={review} />
    </InviteForm>
  );
};
