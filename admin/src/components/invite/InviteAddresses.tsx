import { useMemo } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { AddressesSection } from './AddressesSection';
import { InviteForm } from './InviteForm';
import { firstReader } from './reader-of';
import { useAddresses } from './useAddresses';
import type { InviteForm as Form } from './useInviteValues';
import { useReview } from './useReview';
import { whatBlocksAddresses } from './whatBlocks';

interface Props {
  form: Form;
  onTaken: (batch: BatchWithLog) => void;
}

/** Invites whoever is pasted. */
export const InviteAddresses = ({ form, onTaken }: Props) => {
  const addresses = useAddresses();
  const { pasted, settled } = addresses;
  const { program, when } = form.values;
  const { reading } = pasted;
  const review = useReview({ reading, settled, program, send: when !== 'later' });
  const reader = useMemo(() => firstReader(settled), [settled]);
  return (
    <InviteForm
      form={form}
      reader={reader}
      people={{ addresses: reading.text }}
      blocked={whatBlocksAddresses(addresses, review)}
      hasTyped={reading.text.trim() !== ''}
      onAddressesRefused={addresses.refuse}
      onTaken={onTaken}
    >
      <AddressesSection addresses={addresses} review={review} />
    </InviteForm>
  );
};
