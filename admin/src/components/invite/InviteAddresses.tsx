import { useMemo } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { AddressesSection } from './AddressesSection';
import { InviteForm } from './InviteForm';
import { useAddresses } from './useAddresses';
import { splitName } from '../../../../shared/addresses';
import type { Reading } from './text/reading';
import type { InviteForm as Form } from './useInviteValues';
import type { Reader } from './useLetterRequest';
import { useReview } from './useReview';
import { whatBlocksAddresses } from './whatBlocks';

interface Props {
  form: Form;
  onTaken: (batch: BatchWithLog) => void;
}

/** The preview is written to the first of the people, where they have a name. */
const firstReader = ({ entries }: Reading): Reader => {
  const name = entries.find(({ key }) => key !== null)?.name;
  return name ? splitName(name) : undefined;
};

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
